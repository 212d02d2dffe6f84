package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges the gateway's own document and those of the services into one.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
final class Merger {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final List<String> clashes = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    private Merger() {}

    /**
     * @param own the gateway's, which also gives the title and description
     * @param services in a fixed order, which decides who keeps an operationId that two claim
     * @param unavailable services whose document is not known
     */
    static Merged merge(Part own, List<Part> services, List<String> unavailable) {
        List<Part> parts = new ArrayList<>();
        parts.add(own.copy());
        services.forEach(part -> parts.add(part.copy()));
        new Components(parts).disentangle();
        Merger merger = new Merger();
        for (int i = 0; i < parts.size(); i++) {
            merger.take(parts.get(i), i == 0 ? "/" : "/v1/");
        }
        return new Merged(merger.document(own, unavailable), List.copyOf(merger.clashes));
    }

    private void take(Part part, String reach) {
        ObjectNode document = part.document();
        document.path("paths").forEachEntry((path, item) -> {
            // The services' own corners, such as their health, cannot be reached through the gateway.
            if (path.startsWith(reach)) {
                takePath(part, path, item);
            }
        });
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        document.path("components").forEachEntry((section, entries) -> {
            entries.forEachEntry(components.computeIfAbsent(section, name -> new TreeMap<>())::put);
        });
    }

    private void takePath(Part part, String path, JsonNode item) {
        ObjectNode merged = paths.computeIfAbsent(path, name -> JsonNodeFactory.instance.objectNode());
        item.forEachEntry((key, value) -> {
            if (METHODS.contains(key) && merged.has(key)) {
                clashes.add(key.toUpperCase(Locale.ROOT) + " " + path + " is also claimed by " + part.owner());
            } else {
                if (value instanceof ObjectNode operation && METHODS.contains(key)) {
                    Security.settle(operation, part.document());
                    settleId(part, operation);
                }
                merged.set(key, value);
            }
        });
    }

    private void settleId(Part part, ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (id.isEmpty() || operationIds.add(id)) {
            return;
        }
        clashes.add("operationId " + id + " is also claimed by " + part.owner());
        String free = id + part.prefix();
        for (int i = 2; !operationIds.add(free); i++) {
            free = id + part.prefix() + i;
        }
        operation.put("operationId", free);
    }

    private ObjectNode document(Part own, List<String> unavailable) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.set("info", own.document().path("info"));
        document.putArray("servers").addObject().put("url", "/");
        if (!unavailable.isEmpty()) {
            unavailable.forEach(document.putArray("x-unavailable")::add);
        }
        document.putArray("tags").addAll(tags.values());
        document.putObject("paths").setAll(paths);
        ObjectNode all = document.putObject("components");
        components.remove("securitySchemes");
        components.forEach((section, entries) -> all.putObject(section).setAll(entries));
        Security.describe(all);
        return document;
    }
}
