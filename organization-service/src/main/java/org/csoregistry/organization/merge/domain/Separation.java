package org.csoregistry.organization.merge.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.organization.domain.OrganizationDraft;

/** Takes back what a {@link Union} has added, as far as nobody has changed it since. */
public final class Separation {
    private Separation() {}

    /** @param carried as {@link Union#carried} had it */
    public static OrganizationDraft of(OrganizationDraft joined, JsonNode carried) {
        ObjectNode rest = Union.tree(joined);
        for (Map.Entry<String, JsonNode> added : carried.properties()) {
            JsonNode now = rest.path(added.getKey());
            // A group of codes that was taken as a whole is given back as a whole.
            boolean whole = added.getKey().equals("icnpo") || added.getKey().equals("place");
            if (now.equals(added.getValue()) && (whole || now.isValueNode())) {
                rest.remove(added.getKey());
            } else if (!whole && now.isArray()) {
                removeFrom((ArrayNode) now, added.getValue());
            } else if (!whole && now.isObject()) {
                String kept = added.getKey().equals("names") ? joined.originalLanguage() : null;
                removeFrom((ObjectNode) now, added.getValue(), kept);
                if (now.isEmpty()) {
                    rest.remove(added.getKey());
                }
            }
        }
        return RegistryJson.read(rest.toString(), OrganizationDraft.class);
    }

    private static void removeFrom(ArrayNode now, JsonNode added) {
        for (JsonNode element : added) {
            for (int i = now.size() - 1; i >= 0; i--) {
                if (unnamed(now.get(i)).equals(unnamed(element))) {
                    now.remove(i);
                    break;
                }
            }
        }
    }

    /** The name in a relation is the registry's; other elements with a name have no organizationId. */
    private static JsonNode unnamed(JsonNode element) {
        return element.has("organizationId") ? ((ObjectNode) element.deepCopy()).without("name") : element;
    }

    /** @param kept a language without which the rest would not stand; null for none */
    private static void removeFrom(ObjectNode now, JsonNode added, String kept) {
        added.properties().forEach(text -> {
            if (text.getValue().equals(now.get(text.getKey())) && !text.getKey().equals(kept)) {
                now.remove(text.getKey());
            }
        });
    }
}
