package org.csoregistry.organization.classification.domain;

import java.util.List;
import org.csoregistry.organization.domain.OrganizationType;

/**
 * One type of organization in the classifications of others.
 *
 * @param iatiType what an organization of this type is taken for that says nothing itself and has a country
 * @param iatiTypeWithoutCountry the same for one that belongs to no country
 * @param iatiTypes all that correspond
 * @param icnpo what it is taken for if it says nothing itself; empty where nothing follows
 */
public record CrosswalkLine(
        OrganizationType type,
        IatiType iatiType,
        IatiType iatiTypeWithoutCountry,
        List<IatiType> iatiTypes,
        List<IcnpoGroup> icnpo) {

    public CrosswalkLine {
        iatiTypes = List.copyOf(iatiTypes);
        icnpo = List.copyOf(icnpo);
    }
}
