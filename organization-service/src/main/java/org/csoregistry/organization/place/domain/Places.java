package org.csoregistry.organization.place.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.place.DisplayNames;
import org.csoregistry.commons.place.Regions;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.text.LanguageMap;

/** What the registry knows of countries and platforms. */
@ApplicationScoped
public class Places {
    private static final String COUNTRIES = "/v1/countries/";
    private static final String PLATFORMS = "/v1/platforms/";

    private final Statistics statistics;
    private final Centres centres;

    Places(Statistics statistics, Centres centres) {
        this.statistics = statistics;
        this.centres = centres;
    }

    public List<CountryView> countries(LanguageChoice languages) {
        return new TreeSet<>(Countries.all())
                .stream()
                        .map(code -> country(code, languages, Places::unnamed, null))
                        .toList();
    }

    /** @throws NotFound if no country has the code */
    public CountryView country(String code, LanguageChoice languages, Caller by) {
        mustHaveForm(code.matches("[A-Z]{2}"), "code", "must be two capital letters, such as MN");
        if (!Countries.isKnown(code)) {
            throw new NotFound("country", code);
        }
        return country(code, languages, languages::among, statistics.of("country", code, by));
    }

    public List<PlatformView> platforms(LanguageChoice languages) {
        return Regions.all().stream()
                .map(m49 -> platform(m49, languages, Places::unnamed, null))
                .toList();
    }

    /** @throws NotFound if no region has the code */
    public PlatformView platform(String m49, LanguageChoice languages, Caller by) {
        mustHaveForm(Regions.isCode(m49), "m49", "must be three digits, such as 035");
        if (!Regions.isKnown(m49)) {
            throw new NotFound("platform", m49);
        }
        return platform(m49, languages, languages::among, statistics.of("region", m49, by));
    }

    private CountryView country(
            String code,
            LanguageChoice languages,
            UnaryOperator<LanguageMap> inLinks,
            OrganizationStatistics organizations) {
        return new CountryView(
                code,
                Regions.m49Of(code),
                languages.among(DisplayNames.ofPlace(code)),
                centres.of(code),
                links(PLATFORMS, Regions.of(code), inLinks),
                organizations,
                RecordLinks.filteredBy("country=" + code));
    }

    private static PlatformView platform(
            String m49,
            LanguageChoice languages,
            UnaryOperator<LanguageMap> inLinks,
            OrganizationStatistics organizations) {
        return new PlatformView(
                m49,
                languages.among(DisplayNames.ofPlace(m49)),
                links(PLATFORMS, Regions.around(m49), inLinks),
                links(PLATFORMS, Regions.inside(m49), inLinks),
                links(COUNTRIES, Regions.countriesOf(m49), inLinks),
                organizations,
                RecordLinks.filteredBy("region=" + m49));
    }

    private static List<PlaceLink> links(
            String collection, Collection<String> codes, UnaryOperator<LanguageMap> inLinks) {
        return codes.stream()
                .map(code -> new PlaceLink(code, inLinks.apply(DisplayNames.ofPlace(code)), collection + code))
                .toList();
    }

    /** Lists would repeat each name many times. */
    private static LanguageMap unnamed(LanguageMap names) {
        return null;
    }

    private static void mustHaveForm(boolean holds, String parameter, String rule) {
        if (!holds) {
            throw new InvalidInput(Violation.ofParameter(parameter, rule));
        }
    }
}
