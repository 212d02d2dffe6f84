package org.csoregistry.organization.web;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.exports.ExportFormat;
import org.csoregistry.commons.exports.Exports;
import org.csoregistry.commons.idempotency.IdempotencyKeys;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.Formats;
import org.csoregistry.commons.web.TextAnswers;
import org.csoregistry.organization.domain.OrganizationDraft;
import org.csoregistry.organization.domain.OrganizationView;
import org.csoregistry.organization.domain.Organizations;
import org.csoregistry.organization.place.domain.OrganizationMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations over HTTP. */
@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations", description = "Who takes part.")
public class OrganizationResource {
    private static final String COLLECTION = "organizations";

    /** Of the list; who accepts anything gets the first. */
    private static final String[] FORMATS = {
        MediaType.APPLICATION_JSON, OrganizationMap.MEDIA_TYPE, ExportFormat.NDJSON, ExportFormat.CSV, ExportFormat.XLSX
    };

    private final Organizations organizations;
    private final OrganizationMap map;
    private final IdempotencyKeys keys;
    private final Callers callers;
    private final Exports exports;

    OrganizationResource(
            Organizations organizations, OrganizationMap map, IdempotencyKeys keys, Callers callers, Exports exports) {
        this.organizations = organizations;
        this.map = map;
        this.keys = keys;
        this.callers = callers;
        this.exports = exports;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        OrganizationMap.MEDIA_TYPE,
        ExportFormat.NDJSON,
        ExportFormat.CSV,
        ExportFormat.XLSX
    })
    @PermitAll
    @Operation(
            operationId = "listOrganizations",
            summary = "List organizations, by the page or all in one file",
            description =
                    "A page of JSON, or by Accept all that matches, without limit, as lines of JSON, CSV or XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "A page; all of it on a map, for whoever accepts GeoJSON; or a file, whose header"
                    + " Export-Records says how many records make the whole.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OrganizationPage.class)),
                @Content(mediaType = OrganizationMap.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ExportFormat.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @BeanParam OrganizationParameters parameters,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context Request request,
            @Context UriInfo uri) {
        ListQuery query = parameters.query();
        Caller caller = callers.current();
        String format = Formats.preferred(request, FORMATS);
        if (format.equals(OrganizationMap.MEDIA_TYPE)) {
            var features = map.of(query, LanguageChoice.of(languages), caller);
            return TextAnswers.ofTheMoment(features, OrganizationMap.MEDIA_TYPE, ifNoneMatch);
        }
        return ExportFormat.of(format)
                .map(file -> exports.answer(
                        file, COLLECTION, OrganizationView.TABLE, () -> organizations.whole(query, caller), uri))
                .orElseGet(() -> Answers.page(organizations.list(query, caller), uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "createOrganization", summary = "Register an organization under a new id")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") String key, OrganizationDraft draft) {
        Caller caller = callers.current();
        return Answers.created(
                COLLECTION, keys.once(key, caller, draft, () -> organizations.register(Ids.next(), draft, caller)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOrganization", summary = "Read an organization")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public CompletionStage<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return callers.currentLater()
                .thenCompose(caller -> organizations.readLater(id, Precondition.held(ifNoneMatch), caller))
                .thenApply(document -> Answers.read(document, ifNoneMatch));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(
            operationId = "putOrganization",
            summary = "Replace an organization, or register one under an id made by the client")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            OrganizationDraft draft) {
        Precondition condition = Precondition.either(ifMatch, ifNoneMatch);
        Caller caller = callers.current();
        return condition.absent()
                ? Answers.created(COLLECTION, organizations.register(Precondition.clientId(id), draft, caller))
                : Answers.changed(organizations.replace(id, condition, draft, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(operationId = "patchOrganization", summary = "Change some properties of an organization")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        return Answers.changed(organizations.patch(id, Precondition.ifMatch(ifMatch), patch, callers.current()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "withdrawOrganization", summary = "Withdraw an organization; its history is kept")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        organizations.withdraw(id, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }
}
