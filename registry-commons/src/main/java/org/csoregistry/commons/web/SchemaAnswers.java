package org.csoregistry.commons.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
        return TextAnswers.of(text, MEDIA_TYPE, ifNoneMatch)
                .header(HttpHeaders.CACHE_CONTROL, revision == null ? FOR_MINUTES : FOR_A_DAY)
                .build();
    }
}
