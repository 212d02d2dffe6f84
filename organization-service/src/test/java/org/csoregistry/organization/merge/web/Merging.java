package org.csoregistry.organization.merge.web;

import static org.csoregistry.commons.testing.Registry.secretariat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.organization.web.OrganizationSample;

/** Organizations that are merged, and parted again, for tests. */
final class Merging {
    static final Registry REGISTRY = OrganizationSample.REGISTRY;

    private Merging() {}

    static String path(UUID id) {
        return "/v1/organizations/" + id;
    }

    /** Whichever version of the one that stays. */
    static Response merge(UUID into, UUID from, long fromVersion) {
        return merge(secretariat(), "*", into, from, fromVersion);
    }

    static Response merge(RequestSpecification caller, String ifMatch, UUID into, UUID from, long fromVersion) {
        return caller.contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"from\":\"" + from + "\",\"fromVersion\":" + fromVersion + "}")
                .post(path(into) + "/merges");
    }

    /** @return id of the merge */
    static UUID merged(UUID into, UUID from) {
        long version = read(from).path("version").asLong();
        return UUID.fromString(
                merge(into, from, version).then().statusCode(201).extract().path("id"));
    }

    static Response undo(UUID into, UUID merge) {
        return secretariat().header("If-Match", "*").delete(path(into) + "/merges/" + merge);
    }

    static ObjectNode read(UUID id) {
        return (ObjectNode) RegistryJson.read(
                secretariat().get(path(id)).then().statusCode(200).extract().asString());
    }

    /** What somebody has said of it: all but what counts versions and times. */
    static ObjectNode said(UUID id) {
        return read(id).without(java.util.List.of("version", "updatedAt"));
    }
}
