package org.csoregistry.organization.relation.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.organization.relation.domain.Kinship;
import org.csoregistry.organization.relation.domain.RelatedOrganizations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is related to an organization, and when. */
@Path("/v1/organizations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
public class RelationResource {
    private final RelatedOrganizations related;
    private final Callers callers;

    RelationResource(RelatedOrganizations related, Callers callers) {
        this.related = related;
        this.callers = callers;
    }

    @GET
    @Path("/members")
    @PermitAll
    @Operation(operationId = "listOrganizationMembers", summary = "List the members of a network, past ones as well")
    @APIResponseSchema(value = RelatedPage.class, responseCode = "200")
    public Response members(@PathParam("id") UUID id, @BeanParam RelationParameters parameters, @Context UriInfo uri) {
        return page(Kinship.MEMBERS, id, parameters, uri);
    }

    @GET
    @Path("/networks")
    @PermitAll
    @Operation(operationId = "listOrganizationNetworks", summary = "List the networks of which it is or was a member")
    @APIResponseSchema(value = RelatedPage.class, responseCode = "200")
    public Response networks(@PathParam("id") UUID id, @BeanParam RelationParameters parameters, @Context UriInfo uri) {
        return page(Kinship.NETWORKS, id, parameters, uri);
    }

    @GET
    @Path("/children")
    @PermitAll
    @Operation(operationId = "listOrganizationChildren", summary = "List those whose parent it is or was")
    @APIResponseSchema(value = RelatedPage.class, responseCode = "200")
    public Response children(@PathParam("id") UUID id, @BeanParam RelationParameters parameters, @Context UriInfo uri) {
        return page(Kinship.CHILDREN, id, parameters, uri);
    }

    @GET
    @Path("/successors")
    @PermitAll
    @Operation(operationId = "listOrganizationSuccessors", summary = "List those that came in its place")
    @APIResponseSchema(value = RelatedPage.class, responseCode = "200")
    public Response successors(
            @PathParam("id") UUID id, @BeanParam RelationParameters parameters, @Context UriInfo uri) {
        return page(Kinship.SUCCESSORS, id, parameters, uri);
    }

    private Response page(Kinship kinship, UUID id, RelationParameters parameters, UriInfo uri) {
        return Answers.page(related.list(kinship, id, parameters.query(), callers.current()), uri);
    }
}
