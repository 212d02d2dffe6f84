package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;

/** An independent judge of documents and of schemas; formats count. */
final class SchemaJudge {
    private final Schema schema;

    private SchemaJudge(Schema schema) {
        this.schema = schema;
    }

    static SchemaJudge by(JsonNode schema) {
        return new SchemaJudge(registry().getSchema(schema));
    }

    /** Judges schemas themselves. */
    static SchemaJudge ofSchemas() {
        return new SchemaJudge(registry().getSchema(SchemaLocation.of(SchemaGenerator.DIALECT)));
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword(Compatibility.OPEN_LIST))
                .build());
    }

    /** What is wrong, each as a place and a sentence; empty if nothing is. */
    List<String> faults(JsonNode document) {
        return schema
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
