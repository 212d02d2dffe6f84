package org.csoregistry.organization.merge.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.NoStore;
import org.csoregistry.organization.merge.domain.MergeDraft;
import org.csoregistry.organization.merge.domain.MergeView;
import org.csoregistry.organization.merge.domain.Merges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges of two organizations that are the same. Their ETag is that of the organization in the path. */
@Path("/v1/organizations/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@NoStore
@Tag(name = "organizations")
public class MergeResource {
    private final Merges merges;
    private final Callers callers;

    MergeResource(Merges merges, Callers callers) {
        this.merges = merges;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            operationId = "listOrganizationMerges",
            summary = "List the merges in which an organization was either, newest first")
    @APIResponseSchema(value = MergePage.class, responseCode = "200")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        return Answers.page(merges.list(id, after, limit, callers.current()), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(
            operationId = "mergeOrganizations",
            summary = "Merge another organization into this one, which stands for both from then on")
    @APIResponseSchema(value = MergeView.class, responseCode = "201")
    public Response merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergeDraft draft) {
        return Answers.created(
                "organizations/" + id + "/merges",
                merges.merge(id, Precondition.ifMatch(ifMatch), draft, callers.current()));
    }

    @GET
    @Path("/{merge}")
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(operationId = "getOrganizationMerge", summary = "Read a merge")
    @APIResponseSchema(value = MergeView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @PathParam("merge") UUID merge) {
        return Answers.read(merges.read(id, merge, callers.current()), null);
    }

    @DELETE
    @Path("/{merge}")
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(operationId = "undoOrganizationMerge", summary = "Undo a merge: both stand for themselves again")
    @APIResponse(responseCode = "204", description = "Undone")
    public Response undo(
            @PathParam("id") UUID id, @PathParam("merge") UUID merge, @HeaderParam("If-Match") String ifMatch) {
        merges.undo(id, merge, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }
}
