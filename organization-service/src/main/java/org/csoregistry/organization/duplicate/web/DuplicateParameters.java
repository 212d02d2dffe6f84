package org.csoregistry.organization.duplicate.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.organization.duplicate.domain.DuplicateQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that all lists of pairs have. */
public class DuplicateParameters {
    @QueryParam("dismissed")
    @Parameter(description = "true for the pairs found distinct, instead of those nobody has judged.", example = "true")
    String dismissed;

    @QueryParam("limit")
    @DefaultValue("" + ListQuery.DEFAULT_LIMIT)
    @Parameter(description = "Items per page, 1 to 200.")
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "The cursor that the previous page gave as next.")
    String after;

    DuplicateQuery of(UUID organization) {
        return DuplicateQuery.read(organization, null, dismissed, limit, after);
    }

    DuplicateQuery in(String country) {
        return DuplicateQuery.read(null, country, dismissed, limit, after);
    }
}
