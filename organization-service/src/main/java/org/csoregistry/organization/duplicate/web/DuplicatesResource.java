package org.csoregistry.organization.duplicate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.organization.duplicate.domain.Duplicates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All pairs of organizations that may be one. */
@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates", description = "Organizations that may be registered twice.")
public class DuplicatesResource {
    private final Duplicates duplicates;
    private final Callers callers;

    DuplicatesResource(Duplicates duplicates, Callers callers) {
        this.duplicates = duplicates;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "listDuplicates",
            summary = "List pairs of organizations that may be one",
            description = "The likeliest first; for a field office those with one of the two in its countries.")
    @APIResponseSchema(value = DuplicatePage.class, responseCode = "200")
    public Response list(
            @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2 codes.", example = "MN,KE")
                    String country,
            @BeanParam DuplicateParameters parameters,
            @Context UriInfo uri) {
        return Answers.page(duplicates.list(parameters.in(country), callers.current()), uri);
    }
}
