package org.csoregistry.commons.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.schema.PublishedSchemas;
import org.csoregistry.commons.schema.SchemaIndex;

/** Answers of the published schemas, the same in every service and to everybody. */
@ApplicationScoped
public class SchemaAnswers {
    /** @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-14.1">JSON Schema, section 14.1</a> */
    public static final String MEDIA_TYPE = "application/schema+json";

    private static final String FOR_MINUTES = "public, max-age=300";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final PublishedSchemas schemas;

    SchemaAnswers(PublishedSchemas schemas) {
        this.schemas = schemas;
    }

    public SchemaIndex index() {
        return schemas.index();
    }

    /**
     * @param name such as {@code organization.created.v1.json}
     * @param revision null for the newest
     */
    public Response schema(String name, Integer revision, String ifNoneMatch) {
        String text = schemas.find(name, revision)
                .orElseThrow(() -> new NotFound("schema", revision == null ? name : name + " of revision " + revision));
        EntityTag tag = new EntityTag(fingerprint(text));
        boolean held = ifNoneMatch != null && Answers.isAmong("\"" + tag.getValue() + "\"", ifNoneMatch);
        Response.ResponseBuilder answer =
                held ? Response.notModified() : Response.ok(text).type(MEDIA_TYPE);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, revision == null ? FOR_MINUTES : FOR_A_DAY)
                .build();
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
