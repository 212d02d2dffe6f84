package org.csoregistry.webhook.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.UUID;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.webhook.delivery.Verifications;
import org.csoregistry.webhook.domain.WebhookDraft;
import org.csoregistry.webhook.domain.WebhookEdit;
import org.csoregistry.webhook.domain.WebhookView;
import org.csoregistry.webhook.domain.Webhooks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions over HTTP. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PARTNER, Role.CSO, Role.GOVERNMENT, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.ADMIN})
@Tag(
        name = "webhooks",
        description = "Public changes, sent to an address of yours: signed, in order, until they arrive.")
public class WebhookResource {
    private static final String COLLECTION = "webhooks";

    private final Webhooks webhooks;
    private final Verifications verifications;
    private final Callers callers;

    WebhookResource(Webhooks webhooks, Verifications verifications, Callers callers) {
        this.webhooks = webhooks;
        this.verifications = verifications;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List your subscriptions",
            description = "In the order of their creation; the secretariat and administrators see everybody's.")
    @APIResponseSchema(value = WebhookPage.class, responseCode = "200")
    public Response list(
            @QueryParam("state") @Parameter(description = "Only those in this state.") String state,
            @QueryParam("after") @Parameter(description = "The cursor that the previous page gave as next.")
                    String after,
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "Items per page, 1 to 200.")
                    Integer limit,
            @Context UriInfo uri) {
        ListQuery query = new ListQuery(Webhooks.filters(state), limit, after, null, List.of(), false);
        return Answers.page(webhooks.list(query, callers.current()), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Subscribe an address to changes",
            description = "The answer holds the secret that signs, this once. The address is then sent a challenge,"
                    + " and the subscription becomes active when it has echoed it.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") String key, WebhookDraft draft) {
        return secret(Answers.created(COLLECTION, webhooks.create(key, draft, callers.current())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "Read a subscription")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Answers.read(webhooks.read(id, callers.current()), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchWebhook",
            summary = "Change a subscription, pause it or resume it",
            description = "While it is paused changes are kept, and sent in order once it is active again."
                    + " Another url has to echo a challenge first.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookEdit.class)))
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        return Answers.changed(webhooks.patch(id, Precondition.ifMatch(ifMatch), patch, callers.current()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "End a subscription, with its log and all that waits")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        webhooks.remove(id, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new secret",
            description = "The secret before signs as well for a day, so that no delivery is lost over the change.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return secret(Answers.changed(webhooks.rotate(id, Precondition.ifMatch(ifMatch), callers.current())));
    }

    @POST
    @Path("/{id}/verify")
    @Operation(
            operationId = "verifyWebhook",
            summary = "Send the challenge again, and wait for what comes of it",
            description = "The answer shows the subscription: active, or the reason why not.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response verify(@PathParam("id") UUID id) throws InterruptedException {
        webhooks.read(id, callers.current());
        verifications.verify(id);
        return Answers.changed(webhooks.read(id, callers.current()));
    }

    private static Response secret(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
