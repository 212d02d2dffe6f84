package org.csoregistry.event.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.PageParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of events. A comma means "or". */
public class EngagementEventParameters {
    @QueryParam("type")
    @Parameter(description = "Event types.", example = "workshop,dialogue-day")
    String type;

    @QueryParam("format")
    @Parameter(description = "Formats.", example = "online,hybrid")
    String format;

    @QueryParam("status")
    @Parameter(description = "States.", example = "planned,confirmed")
    String status;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes.", example = "MN,KE")
    String country;

    @QueryParam("region")
    @Parameter(description = "M49 codes of regions that hold a country.", example = "035,039")
    String region;

    @QueryParam("organization")
    @Parameter(description = "Ids of organizations that have a role.")
    String organization;

    @QueryParam("theme")
    @Parameter(description = "Theme codes.", example = "uncac-13,sdg-16.6")
    String theme;

    @QueryParam("from")
    @Parameter(description = "Ends on this date or later, where it takes place.", example = "2015-10-14")
    String from;

    @QueryParam("to")
    @Parameter(description = "Starts on this date or earlier, where it takes place.", example = "2015-10-15")
    String to;

    @QueryParam("q")
    @Parameter(
            description = "Words or beginnings of words of a title in any language, at most 12. Accents, case, order, "
                    + "script and slips of spelling do not matter.")
    String q;

    @BeanParam
    PageParameters page;

    ListQuery query() {
        return page.query(
                "type",
                type,
                "format",
                format,
                "status",
                status,
                "country",
                country,
                "region",
                region,
                "organization",
                organization,
                "theme",
                theme,
                "from",
                from,
                "to",
                to,
                "q",
                q);
    }
}
