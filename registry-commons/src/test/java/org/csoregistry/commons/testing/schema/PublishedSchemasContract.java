package org.csoregistry.commons.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.FeedFollower;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** The schemas as anybody finds them, and whether what is told of changes keeps them. */
public abstract class PublishedSchemasContract {
    private final Map<String, JsonNode> schemas = new HashMap<>();

    protected abstract Registry registry();

    /** The collection that names the service's feed and topics. */
    protected abstract String collection();

    private String path() {
        return "/v1/" + collection() + "/schemas";
    }

    @Test
    void everyChangeTypeIsListedWithTheAddressOfItsSchema() {
        anonymous()
                .get(path())
                .then()
                .statusCode(200)
                .body("items.schema", everyItem(startsWith(RegistryStack.PUBLIC_URL + path() + "/")))
                .body("items.revision", everyItem(greaterThanOrEqualTo(1)))
                .body("items.type", hasItem(containsString(".withdrawn.v1")));
    }

    @Test
    void eachIsServedUnderItsAddressAndEarlierRevisionsBesideIt() {
        for (JsonNode item :
                RegistryJson.read(anonymous().get(path()).asString()).get("items")) {
            String address = item.get("schema").textValue();
            String local = address.substring(RegistryStack.PUBLIC_URL.length());

            Response newest = anonymous().get(local);

            newest.then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .header("Cache-Control", containsString("public"))
                    .body("$id", equalTo(address))
                    .body("title", equalTo(item.get("type").textValue()));
            assertThat(SchemaJudge.ofSchemas().faults(RegistryJson.read(newest.asString())))
                    .isEmpty();
            anonymous()
                    .header("If-None-Match", newest.header("ETag"))
                    .get(local)
                    .then()
                    .statusCode(304);
            anonymous().get(local + "?revision=1").then().statusCode(200).body("$id", equalTo(address + "?revision=1"));
        }
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        String first = RegistryJson.read(anonymous().get(path()).asString())
                .at("/items/0/schema")
                .textValue()
                .substring(RegistryStack.PUBLIC_URL.length());
        for (String missing : List.of(
                path() + "/nothing.created.v1.json",
                path() + "/revisions.sha256",
                first.replace(".json", ""),
                first + "?revision=0",
                first + "?revision=99999")) {
            anonymous().get(missing).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        anonymous().get(first + "?revision=x").then().statusCode(400);
        anonymous().get(first + "?version=1").then().statusCode(400);
    }

    @Test
    void everyChangeInFeedAndTopicKeepsTheSchemaThatItNames() {
        UUID id = registry().created("Kept");
        registry().rename(id, 1, "Kept and renamed").then().statusCode(200);
        registry().withdraw(id, 2).then().statusCode(204);
        for (FeedName feed : FeedName.values()) {
            FeedFollower follower = new FeedFollower(collection(), feed);
            follower.awaitAll(Set.of(id + "@3"));

            List<Seen> told = follower.seen();
            List<Seen> relayed = TopicReader.read(feed.topic(collection()), told.size());

            assertThat(told).extracting(Seen::kind).contains("withdrawn");
            assertThat(told).allSatisfy(this::mustKeepItsSchema);
            assertThat(relayed).extracting(Seen::kind).contains("created", "updated", "withdrawn");
            assertThat(relayed).allSatisfy(this::mustKeepItsSchema);
        }
    }

    private void mustKeepItsSchema(Seen change) {
        JsonNode schema = schemas.computeIfAbsent(
                change.dataschema(),
                address -> RegistryJson.read(anonymous()
                        .get(address.substring(RegistryStack.PUBLIC_URL.length()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
        assertThat(schema.get("title").textValue()).endsWith("." + change.kind() + ".v1");
        assertThat(SchemaJudge.by(schema).faults(RegistryJson.read(change.document())))
                .isEmpty();
    }
}
