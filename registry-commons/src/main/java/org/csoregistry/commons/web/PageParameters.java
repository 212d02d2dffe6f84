package org.csoregistry.commons.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list has. */
public class PageParameters {
    @QueryParam("limit")
    @DefaultValue("" + ListQuery.DEFAULT_LIMIT)
    @Parameter(description = "Items per page, 1 to 200.")
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "The cursor that the previous page gave as next.")
    String after;

    @QueryParam("sort")
    @Parameter(
            description =
                    "An order's name; - in front descends. Where q is given, the default is relevance: the best answers first.")
    String sort;

    @QueryParam("fields")
    @Parameter(description = "Properties to show, separated by commas; id is always there.")
    String fields;

    @QueryParam("count")
    @Parameter(description = "exact also counts all matches.")
    String count;

    @QueryParam("facets")
    @Parameter(
            description = "Codes by which to count all matches, separated by commas: names of filters, such as type. "
                    + "Each is counted as if it were not narrowed by its own filter.")
    String facets;

    /** @param filters alternately name and value; null values are left out */
    public ListQuery query(String... filters) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            if (filters[i + 1] != null) {
                given.put(filters[i], filters[i + 1]);
            }
        }
        if (count != null && !count.equals("exact")) {
            throw new InvalidInput(Violation.ofParameter("count", "must be exact, or left out"));
        }
        List<String> shown = fields == null ? List.of() : Arrays.asList(fields.split(","));
        List<String> counted = facets == null ? List.of() : Arrays.asList(facets.split(",", -1));
        return new ListQuery(given, limit, after, sort, shown, count != null, counted);
    }
}
