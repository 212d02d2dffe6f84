package org.csoregistry.organization.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.PageParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of organizations. A comma means "or". */
public class OrganizationParameters {
    @QueryParam("type")
    @Parameter(description = "Organization types.", example = "cso,cso-network")
    String type;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes.", example = "MN,KE")
    String country;

    @QueryParam("region")
    @Parameter(description = "M49 codes of regions that hold the country.", example = "035,039")
    String region;

    @QueryParam("located")
    @Parameter(description = "true for those with coordinates, false for those without.", example = "true")
    String located;

    @QueryParam("q")
    @Parameter(description = "Words of a name in any language, or of the acronym; accents and case do not matter.")
    String q;

    @BeanParam
    PageParameters page;

    ListQuery query() {
        return page.query("type", type, "country", country, "region", region, "located", located, "q", q);
    }
}
