package org.csoregistry.commitment.letter.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commitment.letter.domain.LetterOfIntentView;
import org.csoregistry.commitment.letter.domain.LettersOfIntent;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.FeedAnswers;
import org.csoregistry.commons.web.HistoryPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a letter of intent was before. */
@Path("/v1/letters-of-intent/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters-of-intent")
public class LetterOfIntentHistoryResource {
    private final LettersOfIntent letters;
    private final Callers callers;

    LetterOfIntentHistoryResource(LettersOfIntent letters, Callers callers) {
        this.letters = letters;
        this.callers = callers;
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(operationId = "listLetterOfIntentHistory", summary = "List a letter of intent's versions, newest first")
    @APIResponseSchema(value = HistoryPage.class, responseCode = "200")
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("after") Long after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        long before = after == null ? Long.MAX_VALUE : after;
        return FeedAnswers.history(letters.history(id, before, limit, callers.current()), uri);
    }

    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(operationId = "getLetterOfIntentVersion", summary = "Read a letter of intent as it was at a version")
    @APIResponseSchema(value = LetterOfIntentView.class, responseCode = "200")
    public Response version(@PathParam("id") UUID id, @PathParam("version") Long version) {
        return Answers.read(letters.readVersion(id, version, callers.current()), null);
    }
}
