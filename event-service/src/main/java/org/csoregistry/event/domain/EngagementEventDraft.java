package org.csoregistry.event.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.search.SearchText;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.SortedCodes;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.commons.text.Theme;
import org.csoregistry.event.domain.participation.Attendance;
import org.csoregistry.event.domain.participation.EventRole;
import org.csoregistry.event.domain.participation.Project;
import org.csoregistry.event.domain.place.Venue;
import org.csoregistry.event.domain.programme.EventDocument;
import org.csoregistry.event.domain.programme.EventLink;
import org.csoregistry.event.domain.programme.EventSession;

/**
 * What a caller says of an engagement event.
 *
 * <p>Its time has one of four forms: {@code start}, {@code end} and {@code zone}; {@code startDate} and
 * {@code endDate}; {@code period}; or {@code dateNote} alone.
 *
 * @param titles by language
 * @param originalLanguage BCP 47 tag of the title first given; the only language, if there is one only
 * @param statusMessage why it is postponed or cancelled
 * @param start UTC instant
 * @param end UTC instant
 * @param zone IANA name of the meeting's time zone
 * @param startDate first civil date, where the meeting is
 * @param endDate last civil date, where the meeting is
 * @param period ISO 8601 month or year in which it takes place, where the day is not known
 * @param dateNote the time in the source's words
 * @param countries ISO 3166-1 alpha-2 codes of those concerned; the venue's is always among them
 * @param themes short codes such as {@code uncac-13} or {@code sdg-16.6}
 */
public record EngagementEventDraft(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap titles,
        @Guaranteed @LanguageTag String originalLanguage,
        @NotNull EventType type,
        EventFormat format,
        @NotNull EventStatus status,
        @InLanguages(max = 2000) LanguageMap statusMessage,
        Instant start,
        Instant end,
        String zone,
        LocalDate startDate,
        LocalDate endDate,
        @Pattern(
                        regexp = "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]))?",
                        message = "must be a month or a year such as 2017-09 or 2017")
                String period,
        @Text(max = 300) String dateNote,
        @Valid Venue venue,
        @Size(max = 300) List<@NotNull @CountryCode String> countries,
        @Size(max = 500) List<@NotNull @Valid EventRole> roles,
        @Size(max = 20) List<@NotNull @Valid Project> projects,
        @Size(max = 50) List<@NotNull @Valid Attendance> attendance,
        @Size(max = 200) List<@NotNull @Valid EventSession> sessions,
        @Size(max = 100) List<@NotNull @Valid EventLink> links,
        @Size(max = 100) List<@NotNull @Valid EventDocument> documents,
        @Size(max = 50) List<@NotNull @InLanguages(max = 2000, required = true) LanguageMap> objectives,
        @Size(max = 50) List<@NotNull @InLanguages(max = 2000, required = true) LanguageMap> outcomes,
        @Size(max = 50) List<@NotNull @Theme String> themes,
        @InLanguages(max = 10_000) LanguageMap description,
        @NotNull Audience audience)
        implements Draft {

    public EngagementEventDraft {
        originalLanguage = LanguageMap.original(originalLanguage, titles);
        dateNote = Texts.normalise(dateNote);
        countries = SortedCodes.of(withVenue(countries, venue), Countries::isKnown);
        roles = Draft.list(roles);
        projects = Draft.list(projects);
        attendance = Draft.list(attendance);
        sessions = Draft.list(sessions);
        links = Draft.list(links);
        documents = Draft.list(documents);
        objectives = Draft.list(objectives);
        outcomes = Draft.list(outcomes);
        themes = SortedCodes.of(themes, Theme.Validator::isTheme);
    }

    @Override
    public List<Violation> contradictions() {
        Contradictions found = time().judge(new Contradictions())
                .unless(
                        LanguageMap.isOriginal(originalLanguage, titles),
                        "/originalLanguage",
                        "must name one of the languages of titles")
                .unless(
                        status == null || !status.needsMessage() || isSaid(statusMessage),
                        "/statusMessage",
                        "must say why it is postponed or cancelled")
                .unless(new HashSet<>(links).size() == links.size(), "/links", "must not repeat a link")
                .unless(countsEachOnce(), "/attendance", "must not count the same group and gender twice");
        for (int i = 0; i < roles.size(); i++) {
            EventRole role = roles.get(i);
            found.unless(
                    role == null || role.organizationId() != null || role.name() != null,
                    "/roles/" + i,
                    "must have an organizationId or a name");
        }
        return found.list();
    }

    EventTime time() {
        return new EventTime(start, end, zone, startDate, endDate, period, dateNote);
    }

    /** The registered organizations that have a role, each once. */
    List<UUID> organizations() {
        return roles.stream()
                .map(EventRole::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same with the current names of the registered organizations; those not in {@code names} have none. */
    EngagementEventDraft named(Map<UUID, String> names) {
        List<EventRole> named = roles.stream()
                .map(role -> role.organizationId() == null ? role : role.named(names.get(role.organizationId())))
                .toList();
        return new EngagementEventDraft(
                titles,
                originalLanguage,
                type,
                format,
                status,
                statusMessage,
                start,
                end,
                zone,
                startDate,
                endDate,
                period,
                dateNote,
                venue,
                countries,
                named,
                projects,
                attendance,
                sessions,
                links,
                documents,
                objectives,
                outcomes,
                themes,
                description,
                audience);
    }

    private boolean countsEachOnce() {
        List<Attendance> told = attendance.stream().filter(Objects::nonNull).toList();
        return told.stream().noneMatch(one -> told.stream().anyMatch(other -> other != one && other.repeats(one)));
    }

    private static boolean isSaid(LanguageMap text) {
        return text != null && !text.texts().isEmpty();
    }

    private static List<String> withVenue(List<String> countries, Venue venue) {
        List<String> all = new ArrayList<>(Draft.list(countries));
        if (venue != null && venue.country() != null && Countries.isKnown(venue.country())) {
            all.add(venue.country());
        }
        return all;
    }

    /** What it is found by. */
    SearchText searched() {
        return SearchText.named(titles.texts().values());
    }
}
