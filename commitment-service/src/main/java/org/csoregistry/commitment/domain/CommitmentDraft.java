package org.csoregistry.commitment.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.csoregistry.commitment.letter.domain.LetterTerms;
import org.csoregistry.commitment.value.DocumentLink;
import org.csoregistry.commitment.value.OrganizationReference;
import org.csoregistry.commitment.value.Participant;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.search.SearchText;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.SortedCodes;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.commons.text.Theme;

/**
 * What a caller says of a commitment, and the names that we add.
 *
 * @param letterId the letter under which it stands; null for a promise without one
 * @param clause number of the letter's clause that it carries out
 * @param titles by language
 * @param originalLanguage BCP 47 tag of the title first given; the only language, if there is one only
 * @param statusOn civil date since when the status holds
 * @param evidence what shows the status
 * @param evidenceMissing that nothing shows it, which is a fact of its own; false if left out
 * @param dueOn civil date, the last day
 * @param responsible who promised
 * @param supporting who helps
 * @param originEventId the meeting at which it was made
 * @param originEventName ours
 * @param themes short codes such as {@code uncac-13} or {@code sdg-16.6}
 * @param countries ISO 3166-1 alpha-2 codes; those of the letter, if left out
 */
public record CommitmentDraft(
        UUID letterId,
        @Text(max = 20) String clause,
        @NotNull @InLanguages(max = 500, required = true) LanguageMap titles,
        @Guaranteed @LanguageTag String originalLanguage,
        @InLanguages(max = 5000) LanguageMap description,
        @NotNull CommitmentStatus status,
        @CivilDate LocalDate statusOn,
        @Size(max = 100) List<@NotNull @Valid DocumentLink> evidence,
        @Guaranteed Boolean evidenceMissing,
        @CivilDate LocalDate dueOn,
        @Size(max = 100) List<@NotNull @Valid OrganizationReference> responsible,
        @Size(max = 100) List<@NotNull @Valid OrganizationReference> supporting,
        UUID originEventId,
        @Text(max = 1000) String originEventName,
        @Size(max = 50) List<@NotNull @Theme String> themes,
        @Size(max = 50) List<@NotNull @CountryCode String> countries,
        @NotNull Audience audience)
        implements Draft {

    public CommitmentDraft {
        clause = Texts.normalise(clause);
        originalLanguage = LanguageMap.original(originalLanguage, titles);
        evidence = Draft.list(evidence);
        evidenceMissing = evidenceMissing != null && evidenceMissing;
        responsible = Draft.list(responsible);
        supporting = Draft.list(supporting);
        originEventName = Texts.normalise(originEventName);
        themes = SortedCodes.of(themes, Theme.Validator::isTheme);
        countries = SortedCodes.of(countries, Countries::isKnown);
    }

    @Override
    public List<Violation> contradictions() {
        boolean started = status != null && status != CommitmentStatus.NOT_STARTED;
        Contradictions found = new Contradictions()
                .unless(
                        LanguageMap.isOriginal(originalLanguage, titles),
                        "/originalLanguage",
                        "must name one of the languages of titles")
                .unless(
                        originEventName == null || originEventId != null,
                        "/originEventName",
                        "is set by the registry from originEventId; leave it out")
                .unless(clause == null || letterId != null, "/clause", "must stand with a letterId")
                .unless(
                        letterId != null || !countries.isEmpty(),
                        "/countries",
                        "must be given where there is no letterId")
                .unless(!started || statusOn != null, "/statusOn", "must be given with any status but not-started")
                .unless(
                        !started || evidenceMissing || !evidence.isEmpty(),
                        "/evidence",
                        "must be given with any status but not-started, or evidenceMissing be true")
                .unless(
                        !evidenceMissing || evidence.isEmpty(),
                        "/evidenceMissing",
                        "must not be true where there is evidence");
        Participant.check("/responsible", responsible, found);
        Participant.check("/supporting", supporting, found);
        return found.list();
    }

    /** What does not fit the letter. */
    List<Violation> contradictions(LetterTerms letter) {
        return new Contradictions()
                .unless(audience.compareTo(letter.audience()) >= 0, "/audience", "must not be wider than the letter's")
                .unless(letter.countries().containsAll(countries), "/countries", "must be among those of the letter")
                .unless(
                        clause == null || letter.clauses().contains(clause),
                        "/clause",
                        "must be the number of one of the letter's clauses")
                .list();
    }

    /** The neighbours' resources that are named here. */
    Set<UUID> mentions() {
        Set<UUID> mentions = organizationIds();
        if (originEventId != null) {
            mentions.add(originEventId);
        }
        return mentions;
    }

    /** Whoever is responsible or supports, as far as there are ids. */
    Set<UUID> organizationIds() {
        Set<UUID> ids = new TreeSet<>(Participant.ids(responsible));
        ids.addAll(Participant.ids(supporting));
        return ids;
    }

    /** The same with our names of what is mentioned; those that {@code names} lacks are left out. */
    CommitmentDraft named(Map<UUID, String> names) {
        return with(
                statusOn,
                Participant.named(responsible, names),
                Participant.named(supporting, names),
                originEventId == null ? null : names.get(originEventId),
                countries);
    }

    /** The same, concerning the letter's countries where it names none. */
    CommitmentDraft under(LetterTerms letter) {
        return countries.isEmpty()
                ? with(
                        statusOn,
                        responsible,
                        supporting,
                        originEventName,
                        List.copyOf(new TreeSet<>(letter.countries())))
                : this;
    }

    /** The same without the day of the status. */
    CommitmentDraft undated() {
        return with(null, responsible, supporting, originEventName, countries);
    }

    private CommitmentDraft with(
            LocalDate otherStatusOn,
            List<OrganizationReference> otherResponsible,
            List<OrganizationReference> otherSupporting,
            String otherOriginEventName,
            List<String> otherCountries) {
        return new CommitmentDraft(
                letterId,
                clause,
                titles,
                originalLanguage,
                description,
                status,
                otherStatusOn,
                evidence,
                evidenceMissing,
                dueOn,
                otherResponsible,
                otherSupporting,
                originEventId,
                otherOriginEventName,
                themes,
                otherCountries,
                audience);
    }

    /** What it is found by. */
    SearchText searched() {
        return SearchText.named(titles.texts().values());
    }
}
