package org.csoregistry.commons.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.idempotency.IdempotencyKeys;
import org.csoregistry.commons.page.Page;

/** The successful answers, with the headers that belong to each. */
public final class Answers {
    private Answers() {}

    /**
     * The same request with another cursor; kept for answers that are made after the request has been left.
     *
     * @param others the parameters but for the cursor, as they were sent, each with {@code &} behind it
     */
    record Link(String path, String others) {
        private static final String CURSOR = "after";

        static Link from(UriInfo uri) {
            URI request = uri.getRequestUri();
            StringBuilder others = new StringBuilder();
            if (request.getRawQuery() != null) {
                for (String parameter : request.getRawQuery().split("&")) {
                    if (!isCursor(parameter)) {
                        others.append(parameter).append('&');
                    }
                }
            }
            return new Link(request.getRawPath(), others.toString());
        }

        private static boolean isCursor(String parameter) {
            String name = parameter.substring(0, (parameter + "=").indexOf('='));
            return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(CURSOR);
        }

        /** @param cursor of letters that need no escape */
        String to(String cursor) {
            return path + "?" + others + CURSOR + "=" + cursor;
        }

        /** As a {@code Link} header says it (RFC 8288). */
        String header(String next) {
            return "<" + to(next) + ">; rel=\"next\"";
        }
    }

    /** 200, or 304 to a reader who holds this version; its text is not looked at then. */
    public static Response read(Document document, String ifNoneMatch) {
        if (ifNoneMatch != null && isAmong(document.etag(), ifNoneMatch)) {
            return Response.notModified(tag(document)).build();
        }
        return ok(document).build();
    }

    /** 200 after a change. */
    public static Response changed(Document document) {
        return ok(document).build();
    }

    /** 201; {@code Location} is a path, the same behind whichever gateway. */
    public static Response created(String collection, Document document) {
        return json(Response.status(Response.Status.CREATED), document.json())
                .tag(tag(document))
                .header(HttpHeaders.LOCATION, location(collection, document))
                .build();
    }

    /** 201, and a word to whoever gets this answer for the second time. */
    public static Response created(String collection, IdempotencyKeys.Answer answer) {
        Response created = created(collection, answer.document());
        return answer.replayed()
                ? Response.fromResponse(created)
                        .header("Idempotency-Replayed", "true")
                        .build()
                : created;
    }

    /** 200 with a {@code Link} to the next page, if there is one. */
    public static Response page(Page page, UriInfo uri) {
        Response.ResponseBuilder answer = json(Response.ok(), page.toJson());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, Link.from(uri).header(page.next()));
        }
        return answer.build();
    }

    private static Response.ResponseBuilder ok(Document document) {
        return json(Response.ok(), document.json()).tag(tag(document));
    }

    private static Response.ResponseBuilder json(Response.ResponseBuilder answer, String json) {
        // As bytes, which are sent as they are: a text would go through a stream of the JSON writer's.
        return answer.type(MediaType.APPLICATION_JSON_TYPE).entity(json.getBytes(StandardCharsets.UTF_8));
    }

    private static EntityTag tag(Document document) {
        return new EntityTag(Long.toString(document.version()));
    }

    private static String location(String collection, Document document) {
        return "/v1/" + collection + "/" + document.id();
    }

    static boolean isAmong(String etag, String ifNoneMatch) {
        for (String candidate : ifNoneMatch.split(",")) {
            String held = candidate.strip();
            // If-None-Match compares weakly: a proxy that compressed the body may have marked the tag as weak.
            if (held.equals("*") || held.equals(etag) || held.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
