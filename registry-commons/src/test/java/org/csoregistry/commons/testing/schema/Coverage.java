package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which properties a schema describes, and which of them a document has. */
final class Coverage {
    private Coverage() {}

    /** Every property that a schema describes, such as {@code /venue/city} or {@code /roles/*\/name}. */
    static Set<String> described(JsonNode schema) {
        Set<String> places = new TreeSet<>();
        describe(schema, schema, "", places);
        return places;
    }

    private static void describe(JsonNode schema, JsonNode rule, String place, Set<String> places) {
        if (rule.has("$ref")) {
            describe(schema, schema.at(rule.get("$ref").textValue().substring(1)), place, places);
        }
        if (rule.has("items")) {
            describe(schema, rule.get("items"), place + "/*", places);
        }
        rule.path("properties").forEachEntry((name, property) -> {
            places.add(place + "/" + name);
            describe(schema, property, place + "/" + name, places);
        });
    }

    /** Every property that a document has and whose place a schema could describe: not the languages of a text. */
    static Set<String> found(JsonNode schema, JsonNode document) {
        Set<String> places = new TreeSet<>();
        find(schema, schema, document, "", places);
        return places;
    }

    private static void find(JsonNode schema, JsonNode rule, JsonNode value, String place, Set<String> places) {
        if (rule.has("$ref")) {
            find(schema, schema.at(rule.get("$ref").textValue().substring(1)), value, place, places);
        } else if (value.isArray()) {
            value.forEach(element -> find(schema, rule.path("items"), element, place + "/*", places));
        } else if (value.isObject() && !rule.has("additionalProperties")) {
            value.forEachEntry((name, property) -> {
                places.add(place + "/" + name);
                find(schema, rule.path("properties").path(name), property, place + "/" + name, places);
            });
        }
    }
}
