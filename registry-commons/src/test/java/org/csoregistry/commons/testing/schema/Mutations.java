package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spoils a right document in every way that its schema forbids, one at a time. */
final class Mutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode schema;
    private final JsonNode document;
    private final List<Mutation> found = new ArrayList<>();

    /** @param what such as {@code /type is no code} */
    record Mutation(String what, JsonNode document) {}

    private Mutations(JsonNode schema, JsonNode document) {
        this.schema = schema;
        this.document = document;
    }

    static List<Mutation> of(JsonNode schema, JsonNode document) {
        Mutations mutations = new Mutations(schema, document);
        mutations.spoil(schema, JsonPointer.empty(), document);
        return List.copyOf(mutations.found);
    }

    private void spoil(JsonNode rule, JsonPointer place, JsonNode value) {
        if (rule.has("$ref")) {
            spoil(schema.at(rule.get("$ref").textValue().substring(1)), place, value);
            return;
        }
        replace(place, "has the wrong type", value.isNumber() ? JSON.textNode("7") : JSON.numberNode(7.5));
        replace(place, "is null", JSON.nullNode());
        switch (rule.path("type").asText()) {
            case "object" -> spoilObject(rule, place, (ObjectNode) value);
            case "array" -> spoilArray(rule, place, (ArrayNode) value);
            case "string" -> spoilText(rule, place);
            default -> spoilNumber(rule, place);
        }
    }

    private void spoilObject(JsonNode rule, JsonPointer place, ObjectNode value) {
        for (JsonNode name : rule.path("required")) {
            replace(place, "lacks " + name.asText(), value.deepCopy().without(name.asText()));
        }
        for (Map.Entry<String, JsonNode> property : rule.path("properties").properties()) {
            if (value.has(property.getKey())) {
                spoil(property.getValue(), place.appendProperty(property.getKey()), value.get(property.getKey()));
            }
        }
        if (rule.path("additionalProperties").isObject()) {
            value.fieldNames()
                    .forEachRemaining(name ->
                            spoil(rule.get("additionalProperties"), place.appendProperty(name), value.get(name)));
            replace(place, "has an impossible name", value.deepCopy().put("not a name!", "text"));
        }
        if (rule.has("minProperties")) {
            replace(place, "is empty", JSON.objectNode());
        }
    }

    private void spoilArray(JsonNode rule, JsonPointer place, ArrayNode value) {
        if (rule.has("maxItems") && !value.isEmpty()) {
            ArrayNode many = JSON.arrayNode();
            for (int i = 0; i <= rule.get("maxItems").intValue(); i++) {
                many.add(value.get(0));
            }
            replace(place, "has too many elements", many);
        }
        if (rule.has("minItems")) {
            replace(place, "is empty", JSON.arrayNode());
        }
        for (int i = 0; i < value.size(); i++) {
            spoil(rule.get("items"), place.appendIndex(i), value.get(i));
        }
    }

    private void spoilText(JsonNode rule, JsonPointer place) {
        if (rule.has("enum")) {
            replace(place, "is no code", JSON.textNode("no-such-code"));
        }
        if (rule.has("pattern")) {
            replace(place, "breaks its pattern", JSON.textNode("! !"));
        }
        if (rule.has("format")) {
            replace(place, "is no " + rule.get("format").asText(), JSON.textNode("2015-13-41T99"));
        }
        if (rule.has("minLength")) {
            replace(place, "is empty", JSON.textNode(""));
        }
        if (rule.has("maxLength")) {
            replace(
                    place,
                    "is too long",
                    JSON.textNode("x".repeat(rule.get("maxLength").intValue() + 1)));
        }
    }

    private void spoilNumber(JsonNode rule, JsonPointer place) {
        if (rule.has("minimum")) {
            replace(
                    place,
                    "is too small",
                    JSON.numberNode(rule.get("minimum").decimalValue().subtract(BigDecimal.ONE)));
        }
        if (rule.has("maximum")) {
            replace(
                    place,
                    "is too large",
                    JSON.numberNode(rule.get("maximum").decimalValue().add(BigDecimal.ONE)));
        }
        if (rule.path("type").asText().equals("integer")) {
            replace(place, "is a fraction", JSON.numberNode(new BigDecimal("1.5")));
        }
    }

    private void replace(JsonPointer place, String how, JsonNode value) {
        JsonNode spoilt = value;
        if (!place.matches()) {
            spoilt = document.deepCopy();
            JsonNode holder = spoilt.at(place.head());
            if (holder instanceof ObjectNode object) {
                object.set(place.last().getMatchingProperty(), value);
            } else {
                ((ArrayNode) holder).set(place.last().getMatchingIndex(), value);
            }
        }
        found.add(new Mutation((place.matches() ? "/" : place) + " " + how, spoilt));
    }
}
