package org.csoregistry.commitment.letter.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.PageParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of letters of intent. A comma means "or". */
public class LetterOfIntentParameters {
    @QueryParam("status")
    @Parameter(description = "Statuses.", example = "signed,active")
    String status;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes.", example = "MN,KE")
    String country;

    @QueryParam("region")
    @Parameter(description = "M49 codes of regions that hold a country.", example = "035,039")
    String region;

    @QueryParam("organization")
    @Parameter(description = "Ids of organizations that are parties.")
    String organization;

    @QueryParam("event")
    @Parameter(description = "Ids of the events at which it was agreed.")
    String event;

    @QueryParam("theme")
    @Parameter(description = "Themes, spelt as in the letters.")
    String theme;

    @QueryParam("q")
    @Parameter(
            description = "Words or beginnings of words of a title in any language, at most 12. Accents, case, order, "
                    + "script and slips of spelling do not matter.")
    String q;

    @QueryParam("from")
    @Parameter(description = "Signed on this civil date or later.", example = "2015-10-15")
    String from;

    @QueryParam("to")
    @Parameter(description = "Signed on this civil date or earlier.", example = "2015-12-31")
    String to;

    @BeanParam
    PageParameters page;

    ListQuery query() {
        return page.query(
                "status",
                status,
                "country",
                country,
                "region",
                region,
                "organization",
                organization,
                "event",
                event,
                "theme",
                theme,
                "q",
                q,
                "from",
                from,
                "to",
                to);
    }
}
