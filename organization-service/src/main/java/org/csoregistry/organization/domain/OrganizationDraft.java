package org.csoregistry.organization.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;
import org.csoregistry.commons.text.WebAddress;
import org.csoregistry.organization.domain.channel.Channel;
import org.csoregistry.organization.domain.place.Place;

/**
 * What a caller says of an organization.
 *
 * @param names by language
 * @param originalLanguage BCP 47 tag of the name first given; the only language, if there is one only
 * @param country ISO 3166-1 alpha-2 code of the seat; null for one that belongs to no country
 * @param place where in that country, or where at all; null if not told
 * @param identifiers each scheme and value belongs to one organization only
 * @param website http or https
 * @param channels those that are as open as the organization; others are kept apart, see the operations on channels
 */
public record OrganizationDraft(
        @NotNull @InLanguages(max = 300, required = true) LanguageMap names,
        @Guaranteed @LanguageTag String originalLanguage,
        @Text(max = 50) String acronym,
        @NotNull OrganizationType type,
        @CountryCode String country,
        @Valid Place place,
        @Size(max = 50) List<@NotNull @Valid Identifier> identifiers,
        @WebAddress String website,
        @Guaranteed(false) @Size(max = 50) List<@NotNull @Valid Channel> channels,
        @InLanguages(max = 5000) LanguageMap description,
        @NotNull Audience audience)
        implements Draft {

    public OrganizationDraft {
        originalLanguage = LanguageMap.original(originalLanguage, names);
        acronym = Texts.normalise(acronym);
        identifiers = Draft.list(identifiers);
        channels = Draft.list(channels);
    }

    @Override
    public List<Violation> contradictions() {
        Contradictions found = new Contradictions()
                .unless(
                        LanguageMap.isOriginal(originalLanguage, names),
                        "/originalLanguage",
                        "must name one of the languages of names")
                .unless(
                        new HashSet<>(identifiers).size() == identifiers.size(),
                        "/identifiers",
                        "must not repeat an identifier")
                .unless(place == null || place.saysSomething(), "/place", "must have a city or coordinates");
        Channel.check(channels, Audience.PUBLIC::equals, "must be public: put others to the channels below", found);
        return found.list();
    }

    List<String> countries() {
        return country == null ? List.of() : List.of(country);
    }
}
