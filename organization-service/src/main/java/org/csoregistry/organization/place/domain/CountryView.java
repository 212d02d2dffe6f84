package org.csoregistry.organization.place.domain;

import java.util.List;
import org.csoregistry.commons.place.Coordinates;
import org.csoregistry.commons.text.LanguageMap;

/**
 * A country, or the European Union.
 *
 * @param code ISO 3166-1 alpha-2, or EU
 * @param m49 three digits of UN M49; absent for the European Union
 * @param names in the language asked for, or in the six of the United Nations
 * @param centre a point somewhere in its middle, in whole or half degrees, to put a mark on a map
 * @param platforms the M49 regions that hold it, from the world down
 * @param organizations absent in the list of countries
 */
public record CountryView(
        String code,
        String m49,
        LanguageMap names,
        Coordinates centre,
        List<PlaceLink> platforms,
        OrganizationStatistics organizations,
        RecordLinks links) {

    public CountryView {
        platforms = List.copyOf(platforms);
    }
}
