package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the component names of several documents safe to merge.
 *
 * <p>A name that means the same in all documents stays. One that means different things gets its owner's prefix in
 * each of them, so that no name depends on the order of the documents. Two texts that are equal mean different things
 * if they refer to one that does; hence the repetition until nothing changes.
 */
final class Components {
    private static final String SECURITY = "securitySchemes";

    private final List<Part> parts;

    Components(List<Part> parts) {
        this.parts = parts;
    }

    /** Renames, in place, what has to be renamed. */
    void disentangle() {
        Set<Component> ambiguous = ambiguous();
        for (Part part : parts) {
            Map<Component, String> names = new HashMap<>();
            Map<Component, JsonNode> own = of(part);
            for (Component component : own.keySet()) {
                if (ambiguous.contains(component)) {
                    names.put(component, freeName(part.prefix() + component.name(), component.section()));
                }
            }
            names.forEach((old, name) -> section(part, old.section()).set(name, own.get(old)));
            names.keySet().forEach(old -> section(part, old.section()).remove(old.name()));
            References.rename(part.document(), names);
        }
    }

    private Set<Component> ambiguous() {
        Map<Component, JsonNode> meanings = new HashMap<>();
        Set<Component> shared = new HashSet<>();
        Set<Component> ambiguous = new HashSet<>();
        for (Part part : parts) {
            of(part).forEach((component, meaning) -> {
                JsonNode known = meanings.putIfAbsent(component, meaning);
                if (known != null) {
                    shared.add(component);
                    if (!known.equals(meaning)) {
                        ambiguous.add(component);
                    }
                }
            });
        }
        boolean grown = !ambiguous.isEmpty();
        while (grown) {
            grown = ambiguous.addAll(referringTo(ambiguous, shared, meanings));
        }
        return ambiguous;
    }

    private static Set<Component> referringTo(
            Set<Component> ambiguous, Set<Component> shared, Map<Component, JsonNode> meanings) {
        Set<Component> found = new HashSet<>();
        for (Component component : shared) {
            if (References.in(meanings.get(component)).stream().anyMatch(ambiguous::contains)) {
                found.add(component);
            }
        }
        return found;
    }

    private String freeName(String wanted, String section) {
        String name = wanted;
        for (int i = 2; isTaken(name, section); i++) {
            name = wanted + i;
        }
        return name;
    }

    private boolean isTaken(String name, String section) {
        return parts.stream().anyMatch(part -> section(part, section).has(name));
    }

    private static Map<Component, JsonNode> of(Part part) {
        Map<Component, JsonNode> all = new HashMap<>();
        part.document().path("components").forEachEntry((section, entries) -> {
            if (!section.equals(SECURITY)) {
                entries.forEachEntry((name, meaning) -> all.put(new Component(section, name), meaning));
            }
        });
        return all;
    }

    private static ObjectNode section(Part part, String section) {
        return part.document().withObjectProperty("components").withObjectProperty(section);
    }
}
