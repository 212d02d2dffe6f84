package org.csoregistry.organization.protection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.NoStore;
import org.csoregistry.organization.protection.domain.ProtectionDraft;
import org.csoregistry.organization.protection.domain.ProtectionView;
import org.csoregistry.organization.protection.domain.Protections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The protection of an organization at risk. Its ETag is the organization's. */
@Path("/v1/organizations/{id}/protection")
@Produces(MediaType.APPLICATION_JSON)
@NoStore
@Tag(name = "organizations")
public class ProtectionResource {
    private final Protections protections;
    private final Callers callers;

    ProtectionResource(Protections protections, Callers callers) {
        this.protections = protections;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "getOrganizationProtection", summary = "Read why an organization is protected")
    @APIResponseSchema(value = ProtectionView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Answers.read(protections.read(id, callers.current()), ifNoneMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "putOrganizationProtection",
            summary = "Hide an organization at risk from everybody below the field offices of its country")
    @APIResponseSchema(value = ProtectionView.class, responseCode = "200")
    public Response put(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ProtectionDraft draft) {
        return Answers.changed(protections.protect(id, Precondition.ifMatch(ifMatch), draft, callers.current()));
    }

    @DELETE
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "liftOrganizationProtection", summary = "Show an organization again")
    @APIResponse(responseCode = "204", description = "No longer protected")
    public Response lift(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        protections.lift(id, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }
}
