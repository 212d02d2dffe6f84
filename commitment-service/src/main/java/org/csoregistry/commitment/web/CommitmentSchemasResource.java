package org.csoregistry.commitment.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.csoregistry.commons.schema.SchemaIndex;
import org.csoregistry.commons.web.SchemaAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the changes of this service look like, for whoever reads them by program. */
@Path("/v1/commitments/schemas")
@Tag(name = "changes")
public class CommitmentSchemasResource {
    private final SchemaAnswers schemas;

    CommitmentSchemasResource(SchemaAnswers schemas) {
        this.schemas = schemas;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCommitmentSchemas",
            summary = "List the JSON Schemas of the changes of commitments and letters of intent")
    public SchemaIndex index() {
        return schemas.index();
    }

    @GET
    @Path("/{name}")
    @PermitAll
    @Produces({SchemaAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getCommitmentSchema", summary = "Read a JSON Schema, the newest or an earlier revision")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Schema of the dialect 2020-12.",
            content = @Content(mediaType = SchemaAnswers.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Response schema(
            @PathParam("name") String name,
            @QueryParam("revision") Integer revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return schemas.schema(name, revision, ifNoneMatch);
    }
}
