package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is told of a change, wherever, keeps the schema that it names, which anybody can fetch at the gateway. */
class PublishedSchemasIT {

    private static final List<String> COLLECTIONS = List.of("organizations", "events", "commitments");

    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> types = new TreeSet<>();

    private Suite suite;
    private Api secretariat;

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
    }

    @Test
    void everyChangeInFeedsAndTopicsKeepsTheSchemaThatItNames() {
        for (Kind kind : Kind.values()) {
            Answer created = secretariat.create(kind.path(), kind.draft("Held to its schema"));
            secretariat
                    .patch(kind.path(created.id()), 1, kind.renaming("Still held"))
                    .mustBe(200);
            secretariat.delete(kind.path(created.id()), 2).mustBe(204);
            Feed.of(secretariat, kind.feed(), "full").awaitAll(List.of(Change.key(created.id(), 3)));
        }
        for (String collection : COLLECTIONS) {
            for (String name : List.of("public", "full")) {
                List<Change> told =
                        Feed.of(secretariat, collection, name).catchUp().seen();
                assertThat(told).isNotEmpty().allSatisfy(this::mustKeepItsSchema);
                try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(collection, name))) {
                    assertThat(topic.awaitAtLeast(told.size())).allSatisfy(this::mustKeepItsSchema);
                }
            }
        }
        assertThat(types).hasSize(12);
    }

    @Test
    void soDoesEveryChangeOnTheStream() {
        try (Stream stream = Stream.fromNow(suite.gateway())) {
            Answer created = secretariat.create(Drafts.EVENTS, Drafts.event("Streamed with its schema"));

            List<Change> changes =
                    stream.await("the event", change -> change.id().equals(created.id()));

            assertThat(changes).allSatisfy(this::mustKeepItsSchema);
        }
    }

    @Test
    void asyncApiNamesTheSameSchemasAndTheTopicsThatThereAre() {
        JsonNode document = suite.anonymous().get("/asyncapi").mustBe(200).json();
        Set<String> listed = new TreeSet<>();
        Set<String> topics = new TreeSet<>(Set.of("/v1/stream"));
        for (String collection : COLLECTIONS) {
            topics.add(Topic.nameOf(collection, "public"));
            topics.add(Topic.nameOf(collection, "full"));
            suite.anonymous()
                    .get("/v1/" + collection + "/schemas")
                    .mustBe(200)
                    .json()
                    .path("items")
                    .forEach(item -> listed.add(item.path("schema").textValue()));
        }

        assertThat(document.has("x-unavailable")).isFalse();
        assertThat(document.path("channels").findValuesAsText("address")).containsExactlyInAnyOrderElementsOf(topics);
        assertThat(document.path("components").path("messages").findValuesAsText("$ref"))
                .containsAll(listed);
        // Three kinds of four types, and organizations are merged as well.
        assertThat(listed).hasSize(13).allSatisfy(address -> assertThat(schema(address))
                .isNotNull());
    }

    private void mustKeepItsSchema(Change change) {
        Schema schema = schema(change.dataschema());
        types.add(change.dataschema());

        assertThat(schema
                        .validate(
                                change.document(),
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Error::toString))
                .as("%s by %s", change.key(), change.dataschema())
                .isEmpty();
    }

    private Schema schema(String address) {
        return schemas.computeIfAbsent(address, where -> {
            String gateway = suite.gateway().toString();
            assertThat(where).startsWith(gateway);
            Answer answer =
                    suite.anonymous().get(where.substring(gateway.length())).mustBe(200);
            assertThat(answer.json().path("$id").textValue()).isEqualTo(where);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(answer.json());
        });
    }
}
