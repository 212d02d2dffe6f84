package org.csoregistry.organization.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.FeedAnswers;
import org.csoregistry.commons.web.HistoryPage;
import org.csoregistry.organization.domain.OrganizationView;
import org.csoregistry.organization.domain.Organizations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organization was before. */
@Path("/v1/organizations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
public class OrganizationHistoryResource {
    private final Organizations organizations;
    private final Callers callers;

    OrganizationHistoryResource(Organizations organizations, Callers callers) {
        this.organizations = organizations;
        this.callers = callers;
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(operationId = "listOrganizationHistory", summary = "List an organization's versions, newest first")
    @APIResponseSchema(value = HistoryPage.class, responseCode = "200")
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("after") Long after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        long before = after == null ? Long.MAX_VALUE : after;
        return FeedAnswers.history(organizations.history(id, before, limit, callers.current()), uri);
    }

    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(operationId = "getOrganizationVersion", summary = "Read an organization as it was at a version")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response version(@PathParam("id") UUID id, @PathParam("version") Long version) {
        return Answers.read(organizations.readVersion(id, version, callers.current()), null);
    }
}
