package org.csoregistry.commitment.web;

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
import org.csoregistry.commitment.domain.CommitmentView;
import org.csoregistry.commitment.domain.Commitments;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.FeedAnswers;
import org.csoregistry.commons.web.HistoryPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a commitment was before. */
@Path("/v1/commitments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
public class CommitmentHistoryResource {
    private final Commitments commitments;
    private final Callers callers;

    CommitmentHistoryResource(Commitments commitments, Callers callers) {
        this.commitments = commitments;
        this.callers = callers;
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(operationId = "listCommitmentHistory", summary = "List a commitment's versions, newest first")
    @APIResponseSchema(value = HistoryPage.class, responseCode = "200")
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("after") Long after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        long before = after == null ? Long.MAX_VALUE : after;
        return FeedAnswers.history(commitments.history(id, before, limit, callers.current()), uri);
    }

    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(operationId = "getCommitmentVersion", summary = "Read a commitment as it was at a version")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200")
    public Response version(@PathParam("id") UUID id, @PathParam("version") Long version) {
        return Answers.read(commitments.readVersion(id, version, callers.current()), null);
    }
}
