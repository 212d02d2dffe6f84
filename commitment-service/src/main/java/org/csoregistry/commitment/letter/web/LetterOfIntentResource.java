package org.csoregistry.commitment.letter.web;

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
import org.csoregistry.commitment.letter.domain.LetterOfIntentDraft;
import org.csoregistry.commitment.letter.domain.LetterOfIntentView;
import org.csoregistry.commitment.letter.domain.LettersOfIntent;
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

/** Letters of intent over HTTP. */
@Path("/v1/letters-of-intent")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters-of-intent", description = "What was agreed.")
public class LetterOfIntentResource {
    private static final String COLLECTION = "letters-of-intent";

    private final LettersOfIntent letters;
    private final IdempotencyKeys keys;
    private final Callers callers;

    LetterOfIntentResource(LettersOfIntent letters, IdempotencyKeys keys, Callers callers) {
        this.letters = letters;
        this.keys = keys;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listLettersOfIntent", summary = "List letters of intent")
    @APIResponseSchema(value = LetterOfIntentPage.class, responseCode = "200")
    public Response list(@BeanParam LetterOfIntentParameters parameters, @Context UriInfo uri) {
        return Answers.page(letters.list(parameters.query(), callers.current()), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "createLetterOfIntent", summary = "Register a letter of intent under a new id")
    @APIResponseSchema(value = LetterOfIntentView.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") String key, LetterOfIntentDraft draft) {
        Caller caller = callers.current();
        return Answers.created(
                COLLECTION, keys.once(key, caller, draft, () -> letters.register(Ids.next(), draft, caller)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getLetterOfIntent", summary = "Read a letter of intent")
    @APIResponseSchema(value = LetterOfIntentView.class, responseCode = "200")
    public CompletionStage<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return callers.currentLater()
                .thenCompose(caller -> letters.readLater(id, Precondition.held(ifNoneMatch), caller))
                .thenApply(document -> Answers.read(document, ifNoneMatch));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(
            operationId = "putLetterOfIntent",
            summary = "Replace a letter of intent, or register one under an id made by the client")
    @APIResponseSchema(value = LetterOfIntentView.class, responseCode = "200")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            LetterOfIntentDraft draft) {
        Precondition condition = Precondition.either(ifMatch, ifNoneMatch);
        Caller caller = callers.current();
        return condition.absent()
                ? Answers.created(COLLECTION, letters.register(Precondition.clientId(id), draft, caller))
                : Answers.changed(letters.replace(id, condition, draft, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "patchLetterOfIntent", summary = "Change some properties of a letter of intent")
    @APIResponseSchema(value = LetterOfIntentView.class, responseCode = "200")
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        return Answers.changed(letters.patch(id, Precondition.ifMatch(ifMatch), patch, callers.current()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "withdrawLetterOfIntent", summary = "Withdraw a letter of intent; its history is kept")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        letters.withdraw(id, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }
}
