package org.csoregistry.organization.place.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.web.TextAnswers;
import org.csoregistry.organization.place.domain.Places;
import org.csoregistry.organization.place.domain.PlatformView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Platforms over HTTP. */
@Path("/v1/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places", description = "Where: countries, and the regions of UN M49 as platforms.")
public class PlatformResource {
    private final Places places;
    private final Callers callers;

    PlatformResource(Places places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlatforms",
            summary = "List all platforms",
            description = "Changes with a release of the registry only. Names are in the language accepted, or in six.")
    @APIResponseSchema(value = PlatformPage.class, responseCode = "200")
    public Response list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return TextAnswers.ofTheRelease(new PlatformPage(places.platforms(LanguageChoice.of(languages))), ifNoneMatch);
    }

    @GET
    @Path("/{m49}")
    @PermitAll
    @Operation(
            operationId = "getPlatform",
            summary = "Read a platform: a region of UN M49",
            description = "Numbers are of the organizations that the caller may see.")
    @APIResponseSchema(value = PlatformView.class, responseCode = "200")
    public Response read(
            @PathParam("m49") String m49,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PlatformView found = places.platform(m49, LanguageChoice.of(languages), callers.current());
        return TextAnswers.ofTheMoment(found, MediaType.APPLICATION_JSON, ifNoneMatch);
    }
}
