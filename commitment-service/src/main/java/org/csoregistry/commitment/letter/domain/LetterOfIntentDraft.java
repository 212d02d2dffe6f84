package org.csoregistry.commitment.letter.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commitment.value.DocumentLink;
import org.csoregistry.commitment.value.Participant;
import org.csoregistry.commitment.value.Party;
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
 * What a caller says of a letter of intent, and the names that we add.
 *
 * @param titles by language; cannot change once signed
 * @param originalLanguage BCP 47 tag of the language of negotiation; the only language, if there is one only
 * @param originEventId the meeting at which it was agreed
 * @param originEventName ours
 * @param signedOn civil date of the last signature
 * @param validFrom civil date
 * @param validTo civil date, the last day
 * @param reviewIntervalMonths the parties meet at least this often; "at least once a year" is 12
 * @param clauses cannot change once signed
 * @param documents versions of the text, each in one language
 * @param themes short codes such as {@code uncac-13} or {@code sdg-16.6}
 * @param countries ISO 3166-1 alpha-2 codes
 * @param supersededBy another letter
 */
public record LetterOfIntentDraft(
        @NotNull @InLanguages(max = 500, required = true) LanguageMap titles,
        @Guaranteed @LanguageTag String originalLanguage,
        @NotNull LetterStatus status,
        @Size(max = 200) List<@NotNull @Valid Party> parties,
        UUID originEventId,
        @Text(max = 1000) String originEventName,
        @CivilDate LocalDate signedOn,
        @CivilDate LocalDate validFrom,
        @CivilDate LocalDate validTo,
        @Min(1) @Max(120) Integer reviewIntervalMonths,
        @Size(max = 200) List<@NotNull @Valid Clause> clauses,
        @Size(max = 50) List<@NotNull @Valid DocumentLink> documents,
        @Size(max = 50) List<@NotNull @Theme String> themes,
        @NotEmpty @Size(max = 50) List<@NotNull @CountryCode String> countries,
        UUID supersededBy,
        @InLanguages(max = 2000) LanguageMap terminationReason,
        @InLanguages(max = 5000) LanguageMap description,
        @NotNull Audience audience)
        implements Draft {

    public LetterOfIntentDraft {
        originalLanguage = LanguageMap.original(originalLanguage, titles);
        originEventName = Texts.normalise(originEventName);
        parties = Draft.list(parties);
        clauses = Draft.list(clauses);
        documents = Draft.list(documents);
        themes = SortedCodes.of(themes, Theme.Validator::isTheme);
        countries = SortedCodes.of(countries, Countries::isKnown);
    }

    @Override
    public List<Violation> contradictions() {
        boolean signed = status != null && status.signed();
        Contradictions found = new Contradictions()
                .unless(
                        LanguageMap.isOriginal(originalLanguage, titles),
                        "/originalLanguage",
                        "must name one of the languages of titles")
                .unless(
                        originEventName == null || originEventId != null,
                        "/originEventName",
                        "is set by the registry from originEventId; leave it out")
                .unless(!signed || signedOn != null, "/signedOn", "must be given from status signed on")
                .unless(
                        validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                        "/validTo",
                        "must not be before validFrom")
                .unless(
                        new HashSet<>(clauseNumbers()).size() == clauseNumbers().size(),
                        "/clauses",
                        "must not repeat a number")
                .unless(
                        (status == LetterStatus.SUPERSEDED) == (supersededBy != null),
                        "/supersededBy",
                        "must be given with status superseded, and only then")
                .unless(
                        (status == LetterStatus.TERMINATED)
                                == (terminationReason != null
                                        && !terminationReason.texts().isEmpty()),
                        "/terminationReason",
                        "must be given with status terminated, and only then");
        Participant.check("/parties", parties, found);
        for (int i = 0; i < documents.size(); i++) {
            DocumentLink document = documents.get(i);
            found.unless(
                    document == null || document.language() != null,
                    "/documents/" + i + "/language",
                    "must be given: each document is a version in one language");
        }
        return found.list();
    }

    /** The neighbours' resources that are named here. */
    Set<UUID> mentions() {
        Set<UUID> mentions = new HashSet<>(Participant.ids(parties));
        if (originEventId != null) {
            mentions.add(originEventId);
        }
        return mentions;
    }

    /** The same with our names of what is mentioned; those that {@code names} lacks are left out. */
    LetterOfIntentDraft named(Map<UUID, String> names) {
        return new LetterOfIntentDraft(
                titles,
                originalLanguage,
                status,
                Participant.named(parties, names),
                originEventId,
                originEventId == null ? null : names.get(originEventId),
                signedOn,
                validFrom,
                validTo,
                reviewIntervalMonths,
                clauses,
                documents,
                themes,
                countries,
                supersededBy,
                terminationReason,
                description,
                audience);
    }

    LetterText text() {
        return new LetterText(titles, clauses);
    }

    LetterTerms terms() {
        return new LetterTerms(audience, Set.copyOf(countries), Set.copyOf(clauseNumbers()));
    }

    private List<String> clauseNumbers() {
        return clauses.stream()
                .filter(Objects::nonNull)
                .map(Clause::number)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What it is found by. */
    SearchText searched() {
        return SearchText.named(titles.texts().values());
    }
}
