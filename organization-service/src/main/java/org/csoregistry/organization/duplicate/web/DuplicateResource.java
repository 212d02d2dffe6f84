package org.csoregistry.organization.duplicate.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.organization.duplicate.domain.DuplicateView;
import org.csoregistry.organization.duplicate.domain.Duplicates;
import org.csoregistry.organization.duplicate.domain.Judgement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organization may be registered as a second time. */
@Path("/v1/organizations/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates", description = "Organizations that may be registered twice.")
public class DuplicateResource {
    private final Duplicates duplicates;
    private final Callers callers;

    DuplicateResource(Duplicates duplicates, Callers callers) {
        this.duplicates = duplicates;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "listOrganizationDuplicates",
            summary = "List what an organization may be a duplicate of",
            description = "The likeliest first. A moment after one is written, its pairs are found anew.")
    @APIResponseSchema(value = DuplicatePage.class, responseCode = "200")
    public Response list(@PathParam("id") UUID id, @BeanParam DuplicateParameters parameters, @Context UriInfo uri) {
        return Answers.page(duplicates.of(parameters.of(id), callers.current()), uri);
    }

    @GET
    @Path("/{other}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "getOrganizationDuplicate", summary = "Read what is known of two organizations as a pair")
    @APIResponseSchema(value = DuplicateView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @PathParam("other") UUID other) {
        return json(duplicates.read(id, other, callers.current()));
    }

    @PUT
    @Path("/{other}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "judgeOrganizationDuplicate",
            summary = "Say that two organizations are two",
            description =
                    "It holds from both sides, for good, until it is taken back; saying it twice changes nothing.")
    @APIResponseSchema(value = DuplicateView.class, responseCode = "200")
    public Response judge(@PathParam("id") UUID id, @PathParam("other") UUID other, Judgement judgement) {
        return json(duplicates.judge(id, other, judgement, callers.current()));
    }

    @DELETE
    @Path("/{other}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "takeBackOrganizationDuplicate", summary = "Take back what was said of two organizations")
    @APIResponse(responseCode = "204", description = "Nobody has judged the pair any more")
    public Response takeBack(@PathParam("id") UUID id, @PathParam("other") UUID other) {
        duplicates.takeBack(id, other, callers.current());
        return Response.noContent().build();
    }

    private static Response json(DuplicateView pair) {
        return Response.ok(RegistryJson.write(pair), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
