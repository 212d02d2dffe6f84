package org.csoregistry.organization.relation.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.PageParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the lists of related organizations. A comma means "or". */
public class RelationParameters {
    @QueryParam("on")
    @Parameter(description = "Related on this day.", example = "2017-11-06")
    String on;

    @QueryParam("type")
    @Parameter(description = "Organization types.", example = "cso,cso-network")
    String type;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes of the seat.", example = "MN,KE")
    String country;

    @QueryParam("q")
    @Parameter(description = "Words of a name in any language, or of an acronym; accents and case do not matter.")
    String q;

    @BeanParam
    PageParameters page;

    ListQuery query() {
        return page.query("on", on, "type", type, "country", country, "q", q);
    }
}
