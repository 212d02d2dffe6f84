package org.csoregistry.organization.place.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.page.Tallies;
import org.csoregistry.commons.statistics.Count;
import org.csoregistry.commons.statistics.Table;
import org.csoregistry.organization.domain.OrganizationListing;

/** Counts organizations: those that the caller could list, so that no number needs to be hidden. */
@ApplicationScoped
class Statistics {
    private static final int MOST = 200;
    private static final String TYPE = "array[a.type]";
    private static final String SPECIALIZATIONS = "a.specializations";

    private final Tallies tallies;

    Statistics(Tallies tallies) {
        this.tallies = tallies;
    }

    /** @param filter of the list of organizations, {@code country} or {@code region} */
    OrganizationStatistics of(String filter, String code, Caller caller) {
        Map<String, Long> types = numbers(TYPE, Map.of(filter, code), caller);
        List<Count> specializations = Table.exact(numbers(SPECIALIZATIONS, Map.of(filter, code), caller));
        long total = types.values().stream().mapToLong(Long::longValue).sum();
        return new OrganizationStatistics(
                total, Table.exact(types), specializations, "/v1/organizations?" + filter + "=" + code);
    }

    private Map<String, Long> numbers(String codes, Map<String, String> filters, Caller caller) {
        return tallies.by(codes, OrganizationListing.LISTING, filters, caller, MOST);
    }
}
