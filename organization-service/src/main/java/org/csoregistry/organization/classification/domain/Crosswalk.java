package org.csoregistry.organization.classification.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.csoregistry.organization.domain.OrganizationType;

/**
 * What our types of organization are in the classifications of others. It answers filters where an organization says
 * nothing itself; documents hold only what was said.
 */
public final class Crosswalk {
    private static final List<IatiType> ASSOCIATIONS = List.of(
            IatiType.NATIONAL_NGO, IatiType.INTERNATIONAL_NGO, IatiType.REGIONAL_NGO, IatiType.PARTNER_COUNTRY_NGO);
    private static final List<IatiType> BUSINESSES = List.of(
            IatiType.PRIVATE_SECTOR,
            IatiType.PRIVATE_SECTOR_IN_PROVIDER_COUNTRY,
            IatiType.PRIVATE_SECTOR_IN_RECIPIENT_COUNTRY,
            IatiType.PRIVATE_SECTOR_IN_THIRD_COUNTRY);

    /** The first is the one that a type stands for. */
    private static final Map<OrganizationType, List<IatiType>> IATI = Map.ofEntries(
            Map.entry(OrganizationType.CSO, ASSOCIATIONS),
            Map.entry(OrganizationType.CSO_NETWORK, ASSOCIATIONS),
            Map.entry(OrganizationType.GOVERNMENT_BODY, List.of(IatiType.GOVERNMENT, IatiType.LOCAL_GOVERNMENT)),
            Map.entry(OrganizationType.PARLIAMENT, List.of(IatiType.OTHER_PUBLIC_SECTOR)),
            Map.entry(OrganizationType.JUDICIARY, List.of(IatiType.OTHER_PUBLIC_SECTOR)),
            Map.entry(OrganizationType.ANTI_CORRUPTION_AUTHORITY, List.of(IatiType.OTHER_PUBLIC_SECTOR)),
            Map.entry(OrganizationType.UN_AGENCY, List.of(IatiType.MULTILATERAL)),
            Map.entry(OrganizationType.INTERGOVERNMENTAL, List.of(IatiType.MULTILATERAL)),
            Map.entry(OrganizationType.ACADEMIA, List.of(IatiType.ACADEMIC)),
            Map.entry(OrganizationType.MEDIA, List.of(IatiType.OTHER)),
            Map.entry(OrganizationType.PRIVATE_SECTOR, BUSINESSES),
            Map.entry(OrganizationType.FOUNDATION, List.of(IatiType.FOUNDATION)));

    /** Of the other types nothing follows: an association can be about anything, and a State's body is none. */
    private static final Map<OrganizationType, IcnpoGroup> ICNPO = Map.of(
            OrganizationType.ACADEMIA, IcnpoGroup.EDUCATION_AND_RESEARCH,
            OrganizationType.MEDIA, IcnpoGroup.CULTURE,
            OrganizationType.FOUNDATION, IcnpoGroup.PHILANTHROPY);

    private Crosswalk() {}

    public static List<CrosswalkLine> lines() {
        return Arrays.stream(OrganizationType.values()).map(Crosswalk::line).toList();
    }

    private static CrosswalkLine line(OrganizationType type) {
        return new CrosswalkLine(type, iatiType(type, true), iatiType(type, false), IATI.get(type), icnpo(type));
    }

    /** What an organization of this type is taken for that says nothing itself. */
    public static IatiType iatiType(OrganizationType type, boolean ofACountry) {
        List<IatiType> all = IATI.get(type);
        return all == ASSOCIATIONS && !ofACountry ? IatiType.INTERNATIONAL_NGO : all.get(0);
    }

    /** The same; empty where nothing follows. */
    public static List<IcnpoGroup> icnpo(OrganizationType type) {
        return ICNPO.containsKey(type) ? List.of(ICNPO.get(type)) : List.of();
    }
}
