package org.csoregistry.organization.relation.web;

import static org.csoregistry.commons.testing.Registry.secretariat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.organization.web.OrganizationSample;

/** Organizations with relations, for tests. */
final class Related {
    static final Registry REGISTRY = OrganizationSample.REGISTRY;

    private Related() {}

    static ObjectNode relation(String kind, UUID other) {
        return relation(kind, other, null, null);
    }

    static ObjectNode relation(String kind, UUID other, String from, String until) {
        ObjectNode relation =
                RegistryJson.MAPPER.createObjectNode().put("kind", kind).put("organizationId", other.toString());
        if (from != null) {
            relation.put("from", from);
        }
        return until == null ? relation : relation.put("until", until);
    }

    static ObjectNode draft(String name, ObjectNode... relations) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        draft.putArray("relations").addAll(List.of(relations));
        return draft;
    }

    /** Gives it these relations, whichever version is there. */
    static Response relate(UUID id, ObjectNode... relations) {
        ArrayNode all = RegistryJson.MAPPER.createArrayNode().addAll(List.of(relations));
        return secretariat()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"relations\":" + all + "}")
                .patch("/v1/organizations/" + id);
    }
}
