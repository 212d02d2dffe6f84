package org.csoregistry.event.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.web.ChangePage;
import org.csoregistry.commons.web.FeedAnswers;
import org.csoregistry.commons.web.FeedParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed of this service. */
@Path("/v1/events/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "What changed, in an order that proves completeness.")
public class EngagementEventChangesResource {
    private final FeedAnswers feed;
    private final Callers callers;

    EngagementEventChangesResource(FeedAnswers feed, Callers callers) {
        this.feed = feed;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Blocking
    @Operation(operationId = "listEventChanges", summary = "Follow the changes of events")
    @APIResponseSchema(value = ChangePage.class, responseCode = "200")
    public CompletionStage<Response> changes(@BeanParam FeedParameters parameters, @Context UriInfo uri) {
        return feed.changes(parameters, callers.current(), uri);
    }
}
