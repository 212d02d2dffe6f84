package org.csoregistry.organization.channel.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.web.NoStore;
import org.csoregistry.organization.channel.domain.Channels;
import org.csoregistry.organization.channel.domain.ChannelsDraft;
import org.csoregistry.organization.channel.domain.ChannelsView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an organization is reached, each channel for its own audience. */
@Path("/v1/organizations/{id}/channels")
@Produces(MediaType.APPLICATION_JSON)
@NoStore
@Tag(name = "contacts", description = "How organizations, and the people in them, are reached.")
public class ChannelsResource {
    private final Channels channels;
    private final Callers callers;

    ChannelsResource(Channels channels, Callers callers) {
        this.channels = channels;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOrganizationChannels", summary = "List the channels that the caller may see")
    @APIResponseSchema(value = ChannelsView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), channels.read(id, callers.current()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "putOrganizationChannels",
            summary = "Replace the channels that are for partners, or restricted")
    @APIResponseSchema(value = ChannelsView.class, responseCode = "200")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            ChannelsDraft draft) {
        Precondition condition = Precondition.either(ifMatch, ifNoneMatch);
        Channels.Seen seen = channels.replace(id, condition, draft, callers.current());
        return answer(Response.status(condition.absent() ? 201 : 200), seen);
    }

    private static Response answer(Response.ResponseBuilder answer, Channels.Seen seen) {
        answer.type(MediaType.APPLICATION_JSON_TYPE).entity(RegistryJson.write(seen.view()));
        return (seen.version() == null ? answer : answer.tag(Long.toString(seen.version()))).build();
    }
}
