package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds and rewrites references to components, wherever they stand in a document. */
final class References {
    private static final String ROOT = "#/components/";

    private References() {}

    /** All components that a node refers to, itself or further down. */
    static Set<Component> in(JsonNode node) {
        Set<Component> found = new HashSet<>();
        if (node.path("$ref").isTextual()) {
            parse(node.path("$ref").textValue()).ifPresent(found::add);
        }
        node.path("discriminator").path("mapping").forEach(target -> parse(target.asText())
                .ifPresent(found::add));
        node.forEach(child -> found.addAll(in(child)));
        return found;
    }

    /** Points every reference to a renamed component at its new name. */
    static void rename(JsonNode node, Map<Component, String> names) {
        if (node instanceof ObjectNode object) {
            rename(object, "$ref", names);
            if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
                for (Iterator<String> keys = mapping.deepCopy().fieldNames(); keys.hasNext(); ) {
                    rename(mapping, keys.next(), names);
                }
            }
        }
        node.forEach(child -> rename(child, names));
    }

    private static void rename(ObjectNode holder, String field, Map<Component, String> names) {
        JsonNode value = holder.path(field);
        if (value.isTextual()) {
            parse(value.textValue())
                    .filter(names::containsKey)
                    .ifPresent(old -> holder.put(field, ROOT + old.section() + "/" + names.get(old)));
        }
    }

    private static Optional<Component> parse(String reference) {
        String[] parts =
                reference.startsWith(ROOT) ? reference.substring(ROOT.length()).split("/") : new String[0];
        return parts.length == 2 ? Optional.of(new Component(parts[0], parts[1])) : Optional.empty();
    }
}
