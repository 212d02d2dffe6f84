package org.csoregistry.event.web;

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
import org.csoregistry.event.domain.EngagementEventView;
import org.csoregistry.event.domain.EngagementEvents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an event was before. */
@Path("/v1/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class EngagementEventHistoryResource {
    private final EngagementEvents events;
    private final Callers callers;

    EngagementEventHistoryResource(EngagementEvents events, Callers callers) {
        this.events = events;
        this.callers = callers;
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(operationId = "listEventHistory", summary = "List an event's versions, newest first")
    @APIResponseSchema(value = HistoryPage.class, responseCode = "200")
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("after") Long after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        long before = after == null ? Long.MAX_VALUE : after;
        return FeedAnswers.history(events.history(id, before, limit, callers.current()), uri);
    }

    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(operationId = "getEventVersion", summary = "Read an event as it was at a version")
    @APIResponseSchema(value = EngagementEventView.class, responseCode = "200")
    public Response version(@PathParam("id") UUID id, @PathParam("version") Long version) {
        return Answers.read(events.readVersion(id, version, callers.current()), null);
    }
}
