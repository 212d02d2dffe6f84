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

    @QueryParam("iatiType")
    @Parameter(
            description = "IATI OrganisationType codes: as said, or as the crosswalk has it for the type.",
            example = "22,23")
    String iatiType;

    @QueryParam("icnpo")
    @Parameter(
            description = "ICNPO groups: as said, or as the crosswalk has it for the type.",
            example = "environment,law-advocacy-and-politics")
    String icnpo;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes of the seat.", example = "MN,KE")
    String country;

    @QueryParam("region")
    @Parameter(description = "M49 codes of regions that hold the country.", example = "035,039")
    String region;

    @QueryParam("located")
    @Parameter(description = "true for those with coordinates, false for those without.", example = "true")
    String located;

    @QueryParam("activeIn")
    @Parameter(
            description =
                    "ISO 3166-1 alpha-2 codes of where it is at work: countries of activity, of single activities,"
                            + " or the seat.",
            example = "MN,KE")
    String activeIn;

    @QueryParam("specialization")
    @Parameter(description = "Theme codes.", example = "uncac-13,sdg-16.6")
    String specialization;

    @QueryParam("accreditation")
    @Parameter(description = "Accreditations, past ones as well.", example = "ecosoc-general,ecosoc-special")
    String accreditation;

    @QueryParam("accreditedOn")
    @Parameter(
            description = "Accredited on this day: as accreditation says, or in any way if that is left out.",
            example = "2017-11-06")
    String accreditedOn;

    @QueryParam("identifier")
    @Parameter(description = "Identifiers, each as scheme:value.", example = "lei:506700GE1G29325QX363,XM-DAC:41114")
    String identifier;

    @QueryParam("confirmedBefore")
    @Parameter(description = "Last confirmed before this day, or never.", example = "2025-01-01")
    String confirmedBefore;

    @QueryParam("stale")
    @Parameter(description = "true: last confirmed more than a year ago, or never; false: the others.")
    String stale;

    @QueryParam("q")
    @Parameter(
            description = "What is looked for in names, present or former, acronyms, missions and descriptions in all"
                    + " languages: words or beginnings "
                    + "of words, at most 12. Accents, case, order, script and slips of spelling do not matter.")
    String q;

    @BeanParam
    PageParameters page;

    ListQuery query() {
        return page.query(
                "type",
                type,
                "iatiType",
                iatiType,
                "icnpo",
                icnpo,
                "country",
                country,
                "region",
                region,
                "located",
                located,
                "activeIn",
                activeIn,
                "specialization",
                specialization,
                "accreditation",
                accreditation,
                "accreditedOn",
                accreditedOn,
                "identifier",
                identifier,
                "confirmedBefore",
                confirmedBefore,
                "stale",
                stale,
                "q",
                q);
    }
}
