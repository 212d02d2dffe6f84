package org.csoregistry.webhook.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.webhook.domain.Webhooks;
import org.csoregistry.webhook.log.DeliveryLog;
import org.csoregistry.webhook.log.DeliveryView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was sent to a subscription, and what could not be. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PARTNER, Role.CSO, Role.GOVERNMENT, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.ADMIN})
@Tag(name = "webhooks")
public class WebhookDeliveriesResource {
    private final DeliveryLog log;
    private final Callers callers;

    WebhookDeliveriesResource(DeliveryLog log, Callers callers) {
        this.log = log;
        this.callers = callers;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List a subscription's deliveries, newest first",
            description = "Each with its attempts. A gap says that changes are missing, and from which cursor a replay"
                    + " would fill them in. Entries are kept for 30 days.")
    @APIResponseSchema(value = DeliveryView.DeliveryPage.class, responseCode = "200")
    public Response deliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "Only those that are pending, delivered, dead or a gap.")
                    String state,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        return page(id, state, after, limit, uri);
    }

    @GET
    @Path("/dead-letters")
    @Operation(
            operationId = "listWebhookDeadLetters",
            summary = "List what was given up, newest first",
            description = "Changes that did not arrive in more than a day of attempts.")
    @APIResponseSchema(value = DeliveryView.DeliveryPage.class, responseCode = "200")
    public Response deadLetters(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        return page(id, DeliveryLog.DEAD, after, limit, uri);
    }

    @POST
    @Path("/dead-letters/{deliveryId}/retry")
    @Operation(operationId = "retryWebhookDeadLetter", summary = "Try again to deliver what was given up")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200")
    public Response retry(@PathParam("id") UUID id, @PathParam("deliveryId") Long deliveryId) {
        return Response.ok(RegistryJson.write(log.retry(id, deliveryId, callers.current())))
                .build();
    }

    private Response page(UUID id, String state, String after, int limit, UriInfo uri) {
        ListQuery query = new ListQuery(Webhooks.filters(state), limit, after, null, List.of(), false);
        return Answers.page(log.page(id, query, callers.current()), uri);
    }
}
