package org.csoregistry.event.web;

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
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.idempotency.IdempotencyKeys;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.event.domain.EngagementEventDraft;
import org.csoregistry.event.domain.EngagementEventView;
import org.csoregistry.event.domain.EngagementEvents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Engagement events over HTTP. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events", description = "Who met.")
public class EngagementEventResource {
    private static final String COLLECTION = "events";

    private final EngagementEvents events;
    private final IdempotencyKeys keys;
    private final Callers callers;

    EngagementEventResource(EngagementEvents events, IdempotencyKeys keys, Callers callers) {
        this.events = events;
        this.keys = keys;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEvents", summary = "List events")
    @APIResponseSchema(value = EngagementEventPage.class, responseCode = "200")
    public Response list(@BeanParam EngagementEventParameters parameters, @Context UriInfo uri) {
        return Answers.page(events.list(parameters.query(), callers.current()), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "createEvent", summary = "Register an event under a new id")
    @APIResponseSchema(value = EngagementEventView.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") String key, EngagementEventDraft draft) {
        Caller caller = callers.current();
        return Answers.created(
                COLLECTION, keys.once(key, caller, draft, () -> events.register(Ids.next(), draft, caller)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getEvent", summary = "Read an event")
    @APIResponseSchema(value = EngagementEventView.class, responseCode = "200")
    public CompletionStage<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return callers.currentLater()
                .thenCompose(caller -> events.readLater(id, Precondition.held(ifNoneMatch), caller))
                .thenApply(document -> Answers.read(document, ifNoneMatch));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "putEvent", summary = "Replace an event, or register one under an id made by the client")
    @APIResponseSchema(value = EngagementEventView.class, responseCode = "200")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            EngagementEventDraft draft) {
        Precondition condition = Precondition.either(ifMatch, ifNoneMatch);
        Caller caller = callers.current();
        return condition.absent()
                ? Answers.created(COLLECTION, events.register(Precondition.clientId(id), draft, caller))
                : Answers.changed(events.replace(id, condition, draft, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "patchEvent", summary = "Change some properties of an event")
    @APIResponseSchema(value = EngagementEventView.class, responseCode = "200")
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        return Answers.changed(events.patch(id, Precondition.ifMatch(ifMatch), patch, callers.current()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "withdrawEvent", summary = "Withdraw an event; its history is kept")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        events.withdraw(id, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }
}
