package org.csoregistry.commons.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.csoregistry.commons.json.RegistryJson;

/** Answers whose ETag is made of their text, because they are no resources with versions. */
public final class TextAnswers {
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final String FOR_THIS_READER = "private, no-cache";

    private TextAnswers() {}

    /** What changes with a release of the registry only, and is the same for everybody. */
    public static Response ofTheRelease(Object value, String ifNoneMatch) {
        return of(RegistryJson.write(value), MediaType.APPLICATION_JSON, ifNoneMatch)
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** What was put together for this caller out of records that change at any time. */
    public static Response ofTheMoment(Object value, String mediaType, String ifNoneMatch) {
        return of(RegistryJson.write(value), mediaType, ifNoneMatch)
                .header(HttpHeaders.CACHE_CONTROL, FOR_THIS_READER)
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .build();
    }

    /** 200, or 304 to a reader who holds this text. */
    static Response.ResponseBuilder of(String text, String mediaType, String ifNoneMatch) {
        EntityTag tag = new EntityTag(fingerprint(text));
        boolean held = ifNoneMatch != null && Answers.isAmong("\"" + tag.getValue() + "\"", ifNoneMatch);
        Response.ResponseBuilder answer =
                held ? Response.notModified() : Response.ok(text).type(mediaType);
        return answer.tag(tag);
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
