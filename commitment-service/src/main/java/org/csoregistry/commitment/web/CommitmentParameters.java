package org.csoregistry.commitment.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.PageParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of commitments. A comma means "or". */
public class CommitmentParameters {
    @QueryParam("letter")
    @Parameter(description = "Ids of the letters of intent under which it stands.")
    String letter;

    @QueryParam("status")
    @Parameter(description = "Statuses.", example = "ongoing,limited")
    String status;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes.", example = "MN,KE")
    String country;

    @QueryParam("region")
    @Parameter(description = "M49 codes of regions that hold a country.", example = "035,039")
    String region;

    @QueryParam("organization")
    @Parameter(description = "Ids of organizations that are responsible or support.")
    String organization;

    @QueryParam("event")
    @Parameter(description = "Ids of the events at which it was made.")
    String event;

    @QueryParam("theme")
    @Parameter(description = "Themes, spelt as in the commitments.")
    String theme;

    @QueryParam("q")
    @Parameter(
            description = "Words or beginnings of words of a title in any language, at most 12. Accents, case, order, "
                    + "script and slips of spelling do not matter.")
    String q;

    @QueryParam("from")
    @Parameter(description = "Due on this civil date or later.", example = "2017-01-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Due on this civil date or earlier.", example = "2017-12-31")
    String to;

    @BeanParam
    PageParameters page;

    ListQuery query() {
        return page.query(
                "letter",
                letter,
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
