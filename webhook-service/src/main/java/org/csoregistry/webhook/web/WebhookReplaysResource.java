package org.csoregistry.webhook.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.webhook.replay.ReplayDesk;
import org.csoregistry.webhook.replay.ReplayDraft;
import org.csoregistry.webhook.replay.ReplayView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Delivering changes once more. */
@Path("/v1/webhooks/{id}/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PARTNER, Role.CSO, Role.GOVERNMENT, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.ADMIN})
@Tag(name = "webhooks")
public class WebhookReplaysResource {
    private final ReplayDesk replays;
    private final Callers callers;

    WebhookReplaysResource(ReplayDesk replays, Callers callers) {
        this.replays = replays;
        this.callers = callers;
    }

    /** The shape of a page, for the OpenAPI document. */
    record ReplayPage(List<ReplayView> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhookReplay",
            summary = "Deliver what followed a cursor once more",
            description = "Up to what has been taken in by now, in order, with the header webhook-replay. What changes"
                    + " meanwhile is delivered afterwards. One at a time.")
    @APIResponseSchema(value = ReplayView.class, responseCode = "201")
    public Response begin(@PathParam("id") UUID id, ReplayDraft draft) {
        ReplayView replay = replays.begin(id, draft, callers.current());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/webhooks/" + id + "/replays/" + replay.id())
                .entity(RegistryJson.write(replay))
                .build();
    }

    @GET
    @Operation(operationId = "listWebhookReplays", summary = "List a subscription's replays, newest first")
    @APIResponseSchema(value = ReplayPage.class, responseCode = "200")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery query = new ListQuery(Map.of(), limit, after, null, List.of(), false);
        return Answers.page(replays.list(id, query, callers.current()), uri);
    }

    @GET
    @Path("/{replayId}")
    @Operation(operationId = "getWebhookReplay", summary = "Read how a replay stands")
    @APIResponseSchema(value = ReplayView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @PathParam("replayId") UUID replayId) {
        return Response.ok(RegistryJson.write(replays.read(id, replayId, callers.current())))
                .build();
    }
}
