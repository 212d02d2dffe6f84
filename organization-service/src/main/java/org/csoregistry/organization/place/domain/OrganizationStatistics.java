package org.csoregistry.organization.place.domain;

import java.util.List;
import org.csoregistry.commons.statistics.Count;

/**
 * Of the organizations that the caller may see, how many are where they were counted.
 *
 * @param types by organization type, the commonest first
 * @param specializations by theme, the commonest first, at most 200; an organization counts for each it has
 * @param url path of the list of those that were counted
 */
public record OrganizationStatistics(long total, List<Count> types, List<Count> specializations, String url) {

    public OrganizationStatistics {
        types = List.copyOf(types);
        specializations = List.copyOf(specializations);
    }
}
