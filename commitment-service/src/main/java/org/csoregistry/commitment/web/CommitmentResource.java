package org.csoregistry.commitment.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.csoregistry.commitment.domain.CommitmentDraft;
import org.csoregistry.commitment.domain.CommitmentView;
import org.csoregistry.commitment.domain.Commitments;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.idempotency.IdempotencyKeys;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.web.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commitments over HTTP. */
@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments", description = "What was promised, and whether it was done.")
public class CommitmentResource {
    private static final String COLLECTION = "commitments";

    private final Commitments commitments;
    private final IdempotencyKeys keys;
    private final Callers callers;

    CommitmentResource(Commitments commitments, IdempotencyKeys keys, Callers callers) {
        this.commitments = commitments;
        this.keys = keys;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCommitments", summary = "List commitments")
    @APIResponseSchema(value = CommitmentPage.class, responseCode = "200")
    public Response list(@BeanParam CommitmentParameters parameters, @Context UriInfo uri) {
        return Answers.page(commitments.list(parameters.query(), callers.current()), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "createCommitment", summary = "Register a commitment under a new id")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") String key, CommitmentDraft draft) {
        Caller caller = callers.current();
        return Answers.created(
                COLLECTION, keys.once(key, caller, draft, () -> commitments.register(Ids.next(), draft, caller)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCommitment", summary = "Read a commitment")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200")
    public CompletionStage<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return callers.currentLater()
                .thenCompose(caller -> commitments.readLater(id, Precondition.held(ifNoneMatch), caller))
                .thenApply(document -> Answers.read(document, ifNoneMatch));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(
            operationId = "putCommitment",
            summary = "Replace a commitment, or register one under an id made by the client")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            CommitmentDraft draft) {
        Precondition condition = Precondition.either(ifMatch, ifNoneMatch);
        Caller caller = callers.current();
        return condition.absent()
                ? Answers.created(COLLECTION, commitments.register(Precondition.clientId(id), draft, caller))
                : Answers.changed(commitments.replace(id, condition, draft, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "patchCommitment", summary = "Change some properties of a commitment")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200")
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        return Answers.changed(commitments.patch(id, Precondition.ifMatch(ifMatch), patch, callers.current()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "withdrawCommitment", summary = "Withdraw a commitment; its history is kept")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        commitments.withdraw(id, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }
}
