package org.csoregistry.organization.duplicate.domain;

import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Countries;

/**
 * What is asked of the pairs.
 *
 * @param of one of the two; null for all
 * @param countries that one of the two is in; empty for all
 * @param dismissed whether those are wanted that were found distinct, instead of those nobody has judged
 * @param after cursor; null for the first page
 */
public record DuplicateQuery(UUID of, List<String> countries, boolean dismissed, int limit, String after) {

    public DuplicateQuery {
        countries = List.copyOf(countries);
        ListQuery.mustBeWithinLimit(limit);
    }

    /**
     * @param country codes with commas between them; null for all
     * @param dismissed true or false; null for false
     */
    public static DuplicateQuery read(UUID of, String country, String dismissed, int limit, String after) {
        List<String> countries = country == null ? List.of() : List.of(country.split(",", -1));
        if (!countries.stream().allMatch(Countries::isKnown)) {
            throw new InvalidInput(Violation.ofParameter("country", "must be ISO 3166-1 alpha-2 codes"));
        }
        if (dismissed != null && !dismissed.equals("true") && !dismissed.equals("false")) {
            throw new InvalidInput(Violation.ofParameter("dismissed", "must be true or false"));
        }
        return new DuplicateQuery(of, countries, "true".equals(dismissed), limit, after);
    }

    /** What a cursor is bound to. */
    String fingerprint() {
        return Integer.toHexString((of + "|" + countries + "|" + dismissed).hashCode());
    }
}
