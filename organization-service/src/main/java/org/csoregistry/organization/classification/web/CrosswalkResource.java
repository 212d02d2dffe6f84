package org.csoregistry.organization.classification.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.csoregistry.organization.classification.domain.Crosswalk;
import org.csoregistry.organization.classification.domain.CrosswalkLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How our types of organization stand to the classifications of others. */
@Path("/v1/organizations/crosswalk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
public class CrosswalkResource {

    /** @param items one line for each type */
    public record Lines(List<CrosswalkLine> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "getOrganizationCrosswalk",
            summary = "Read which IATI types and ICNPO groups the types of organization stand for")
    public Lines lines() {
        return new Lines(Crosswalk.lines());
    }
}
