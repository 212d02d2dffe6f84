package org.csoregistry.commons.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/**
 * What a caller asks of a list.
 *
 * @param filters by name, as sent; those not sent are left out
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after cursor; null for the first page
 * @param sort name of an order, with {@code -} in front for descending; null for the list's own
 * @param fields properties to show; empty for all
 * @param exactCount whether to count all matches
 * @param facets names of what to count the matches by
 */
public record ListQuery(
        Map<String, String> filters,
        int limit,
        String after,
        String sort,
        List<String> fields,
        boolean exactCount,
        List<String> facets) {
    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    public ListQuery {
        filters = Map.copyOf(filters);
        fields = List.copyOf(fields);
        facets = List.copyOf(facets);
        mustBeWithinLimit(limit);
    }

    public ListQuery(
            Map<String, String> filters,
            int limit,
            String after,
            String sort,
            List<String> fields,
            boolean exactCount) {
        this(filters, limit, after, sort, fields, exactCount, List.of());
    }

    /** The same without one of the filters. */
    ListQuery without(String filter) {
        Map<String, String> others = new HashMap<>(filters);
        others.remove(filter);
        return new ListQuery(others, limit, after, sort, fields, exactCount, facets);
    }

    public static void mustBeWithinLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput(Violation.ofParameter("limit", "must be from 1 to " + MAX_LIMIT));
        }
    }

    /** What a cursor is bound to: another filter or order makes it meaningless. */
    public String fingerprint() {
        return Integer.toHexString((new TreeMap<>(filters) + "|" + sort).hashCode());
    }
}
