package org.csoregistry.organization.place.domain;

import java.util.List;
import org.csoregistry.commons.text.LanguageMap;

/**
 * A region in which civil society and governments meet: one of UN M49.
 *
 * @param m49 three digits
 * @param names in the language asked for, or in the six of the United Nations
 * @param within the regions that hold it, from the world down
 * @param contains the regions that it holds, the widest first
 * @param countries those it holds, by code
 * @param organizations absent in the list of platforms
 */
public record PlatformView(
        String m49,
        LanguageMap names,
        List<PlaceLink> within,
        List<PlaceLink> contains,
        List<PlaceLink> countries,
        OrganizationStatistics organizations,
        RecordLinks links) {

    public PlatformView {
        within = List.copyOf(within);
        contains = List.copyOf(contains);
        countries = List.copyOf(countries);
    }
}
