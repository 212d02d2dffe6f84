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
import org.csoregistry.organization.place.domain.CountryView;
import org.csoregistry.organization.place.domain.Places;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Countries over HTTP. */
@Path("/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places", description = "Where: countries, and the regions of UN M49 as platforms.")
public class CountryResource {
    private final Places places;
    private final Callers callers;

    CountryResource(Places places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCountries",
            summary = "List all countries",
            description = "Changes with a release of the registry only. Names are in the language accepted, or in six.")
    @APIResponseSchema(value = CountryPage.class, responseCode = "200")
    public Response list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return TextAnswers.ofTheRelease(new CountryPage(places.countries(LanguageChoice.of(languages))), ifNoneMatch);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getCountry",
            summary = "Read a country, or the European Union",
            description = "Numbers are of the organizations that the caller may see.")
    @APIResponseSchema(value = CountryView.class, responseCode = "200")
    public Response read(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        CountryView found = places.country(code, LanguageChoice.of(languages), callers.current());
        return TextAnswers.ofTheMoment(found, MediaType.APPLICATION_JSON, ifNoneMatch);
    }
}
