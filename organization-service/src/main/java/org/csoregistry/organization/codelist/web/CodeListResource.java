package org.csoregistry.organization.codelist.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.web.TextAnswers;
import org.csoregistry.organization.codelist.domain.CodeList;
import org.csoregistry.organization.codelist.domain.CodeLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Code lists over HTTP. */
@Path("/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code-lists", description = "What the codes are called, in the six languages of the United Nations.")
public class CodeListResource {
    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "Changes with a release of the registry only. Names are in the language accepted, or in six.")
    @APIResponseSchema(value = CodeListPage.class, responseCode = "200")
    public Response list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return TextAnswers.ofTheRelease(new CodeListPage(lists.index(LanguageChoice.of(languages))), ifNoneMatch);
    }

    @GET
    @Path("/{name}")
    @PermitAll
    @Operation(operationId = "getCodeList", summary = "Read a code list with its names")
    @APIResponseSchema(value = CodeList.class, responseCode = "200")
    public Response read(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return TextAnswers.ofTheRelease(lists.find(name, LanguageChoice.of(languages)), ifNoneMatch);
    }
}
