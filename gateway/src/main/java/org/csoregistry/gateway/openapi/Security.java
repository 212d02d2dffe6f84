package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one scheme of the registry, by whatever name a part calls it. */
final class Security {
    private static final String NAME = "bearer";

    private Security() {}

    static void describe(ObjectNode components) {
        components
                .withObjectProperty("securitySchemes")
                .putObject(NAME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "A token of the registry's issuer. What is public can be read without one.");
    }

    /** What a part demands of all its operations becomes what each of them demands. */
    static void settle(ObjectNode operation, JsonNode document) {
        JsonNode demanded = operation.path("security");
        if (demanded.isMissingNode()) {
            demanded = document.path("security");
        }
        if (demanded.isArray()) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            demanded.forEach(alternative -> renamed.add(renamed(alternative)));
            operation.set("security", renamed);
        }
    }

    private static ObjectNode renamed(JsonNode alternative) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        alternative.forEachEntry((name, scopes) -> renamed.set(NAME, scopes));
        return renamed;
    }
}
