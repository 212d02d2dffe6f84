package org.csoregistry.organization.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csoregistry.commons.change.Audience;
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
import org.csoregistry.commons.text.Languages;
import org.csoregistry.commons.text.SortedCodes;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.commons.text.Theme;
import org.csoregistry.commons.text.WebAddress;
import org.csoregistry.organization.classification.domain.Crosswalk;
import org.csoregistry.organization.classification.domain.IatiType;
import org.csoregistry.organization.classification.domain.IcnpoGroup;
import org.csoregistry.organization.domain.channel.Channel;
import org.csoregistry.organization.domain.identity.FormerName;
import org.csoregistry.organization.domain.place.Place;
import org.csoregistry.organization.profile.domain.Accreditation;
import org.csoregistry.organization.profile.domain.Activity;
import org.csoregistry.organization.relation.domain.Relation;

/**
 * What a caller says of an organization. A list that is empty is left out of documents, except {@code identifiers}.
 *
 * @param names by language
 * @param originalLanguage BCP 47 tag of the name first given; the only language, if there is one only
 * @param acronym the one that readers meet first
 * @param acronyms further ones, such as those in other languages
 * @param iatiType as somebody said it; what {@code type} stands for is in the crosswalk, not here
 * @param country ISO 3166-1 alpha-2 code of the seat; null for one that belongs to no country
 * @param place where in that country, or where at all; null if not told
 * @param identifiers each scheme and value belongs to one organization only
 * @param website http or https
 * @param channels those that are as open as the organization; others are kept apart, see the operations on channels
 * @param specializations themes such as {@code uncac-13} or {@code sdg-16.6}
 * @param workingLanguages BCP 47 tags
 * @param countriesOfActivity ISO 3166-1 alpha-2 codes; they give nobody a say over the record, the seat does
 * @param relations its parents, predecessors and networks
 * @param confirmedOn civil date on which somebody last found the profile right
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrganizationDraft(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap names,
        @Guaranteed @LanguageTag String originalLanguage,
        @Text(max = 50) String acronym,
        @Guaranteed(false) @Size(max = 20) List<@NotNull @Text(max = 50) String> acronyms,
        @Guaranteed(false) @Size(max = 50) List<@NotNull @Valid FormerName> formerNames,
        @NotNull OrganizationType type,
        @Guaranteed(false) @Size(max = 12) List<@NotNull IcnpoGroup> icnpo,
        IatiType iatiType,
        @CountryCode String country,
        @Valid Place place,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Size(max = 50) List<@NotNull @Valid Identifier> identifiers,
        @Guaranteed(false) @Size(max = 50) List<@NotNull @Valid Accreditation> accreditations,
        @WebAddress String website,
        @Guaranteed(false) @Size(max = 50) List<@NotNull @Valid Channel> channels,
        @InLanguages(max = 5000) LanguageMap description,
        @InLanguages(max = 5000) LanguageMap mission,
        @Guaranteed(false) @Size(max = 100) List<@NotNull @Theme String> specializations,
        @Guaranteed(false) @Size(max = 50) List<@NotNull @LanguageTag String> workingLanguages,
        @Guaranteed(false) @Size(max = 300) List<@NotNull @CountryCode String> countriesOfActivity,
        @Guaranteed(false) @Size(max = 200) List<@NotNull @Valid Activity> activities,
        @Guaranteed(false) @Size(max = 200) List<@NotNull @Valid Relation> relations,
        @CivilDate LocalDate confirmedOn,
        @NotNull Audience audience)
        implements Draft {

    public OrganizationDraft {
        originalLanguage = LanguageMap.original(originalLanguage, names);
        acronym = Texts.normalise(acronym);
        acronyms = Draft.list(acronyms).stream().map(Texts::normalise).toList();
        formerNames = Draft.list(formerNames);
        icnpo = Draft.list(icnpo);
        identifiers = Draft.list(identifiers);
        accreditations = Draft.list(accreditations);
        channels = Draft.list(channels);
        specializations = SortedCodes.of(specializations, Theme.Validator::isTheme);
        workingLanguages = SortedCodes.of(
                Draft.list(workingLanguages).stream().map(Languages::canonical).toList(), Languages::isKnown);
        countriesOfActivity = SortedCodes.of(countriesOfActivity, Countries::isKnown);
        activities = Draft.list(activities);
        relations = Draft.list(relations);
    }

    @Override
    public List<Violation> contradictions() {
        return OrganizationRules.broken(this);
    }

    List<String> countries() {
        return country == null ? List.of() : List.of(country);
    }

    /** As said, or else as follows from type and seat. */
    IatiType takenForIatiType() {
        return iatiType == null ? Crosswalk.iatiType(type, country != null) : iatiType;
    }

    /** As said, or else as follows from the type. */
    List<IcnpoGroup> takenForIcnpo() {
        return icnpo.isEmpty() ? Crosswalk.icnpo(type) : icnpo;
    }

    /** Where it is at work: where it says so, where it says that it did something, and at its seat. */
    List<String> activeIn() {
        Stream<String> told =
                Stream.concat(countriesOfActivity.stream(), activities.stream().map(Activity::country));
        return Stream.concat(Stream.of(country == null ? "" : country), told)
                .filter(code -> code != null && !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The one name for readers who see only one. */
    String displayName() {
        return names.display(originalLanguage);
    }

    /** What it is found by: what it is or was called first, then what it says of itself. */
    SearchText searched() {
        List<String> called = new ArrayList<>(names.texts().values());
        called.add(acronym);
        called.addAll(acronyms);
        formerNames.forEach(former -> called.add(former.name()));
        return SearchText.named(called).telling(LanguageMap.texts(mission)).telling(LanguageMap.texts(description));
    }

    OrganizationDraft relating(List<Relation> others) {
        return with(others, confirmedOn, audience);
    }

    OrganizationDraft confirmed(LocalDate on) {
        return with(relations, on, audience);
    }

    OrganizationDraft readBy(Audience others) {
        return with(relations, confirmedOn, others);
    }

    private OrganizationDraft with(List<Relation> otherRelations, LocalDate otherConfirmation, Audience otherAudience) {
        return new OrganizationDraft(
                names,
                originalLanguage,
                acronym,
                acronyms,
                formerNames,
                type,
                icnpo,
                iatiType,
                country,
                place,
                identifiers,
                accreditations,
                website,
                channels,
                description,
                mission,
                specializations,
                workingLanguages,
                countriesOfActivity,
                activities,
                otherRelations,
                otherConfirmation,
                otherAudience);
    }
}
