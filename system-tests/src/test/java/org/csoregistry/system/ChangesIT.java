package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.suite.Child;
import org.csoregistry.system.suite.Instance;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merged feed of the running suite: the three feeds as one, filtered, waited for, and one cursor with the stream. */
class ChangesIT {

    private static final List<String> COLLECTIONS = List.of("organizations", "events", "commitments");

    private Suite suite;
    private Api secretariat;
    private Api anonymous;

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
        anonymous = suite.anonymous();
    }

    /** Pages to the end; the last one's cursor is the second answer. */
    private static Read readAll(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonNode page = api.get(path + "limit=200" + cursor).mustBe(200).json();
            page.path("items").forEach(items::add);
            cursor = "&after=" + page.path("next").textValue();
            more = page.path("more").booleanValue();
        }
        return new Read(items, cursor);
    }

    private record Read(List<JsonNode> items, String cursor) {
        List<JsonNode> of(String collection) {
            return items.stream()
                    .filter(item -> item.path("source").asText().endsWith(":" + collection))
                    .toList();
        }
    }

    @Test
    void theMergedFeedHoldsWhatTheThreeFeedsHold() {
        Chain.create(secretariat, "Merged Society").awaitNamed(anonymous, "Merged Society");
        for (String feed : List.of("public", "full")) {
            Read merged = readAll(secretariat, "/v1/changes?feed=" + feed + "&");
            for (String collection : COLLECTIONS) {
                Read single = readAll(secretariat, "/v1/" + collection + "/changes?feed=" + feed + "&");

                assertThat(merged.of(collection)).as(feed + " " + collection).isEqualTo(single.items());
            }
        }
    }

    /** Within a service its own order counts; of what stands foremost in the three, the oldest comes next. */
    @Test
    void theMergedFeedGoesOnWithTime() {
        Chain.create(secretariat, "Timely Society").awaitNamed(anonymous, "Timely Society");

        List<JsonNode> told = new ArrayList<>();
        anonymous.get("/v1/changes?limit=200").mustBe(200).json().path("items").forEach(told::add);

        Map<String, Deque<Instant>> waiting = new HashMap<>();
        for (JsonNode change : told) {
            waiting.computeIfAbsent(source(change), service -> new ArrayDeque<>())
                    .add(time(change));
        }
        assertThat(waiting).hasSize(3);
        for (JsonNode change : told) {
            waiting.values().stream().filter(times -> !times.isEmpty()).forEach(times -> assertThat(time(change))
                    .isBeforeOrEqualTo(times.peek()));
            waiting.get(source(change)).remove();
        }
    }

    private static String source(JsonNode change) {
        return change.path("source").asText();
    }

    private static Instant time(JsonNode change) {
        return Instant.parse(change.path("time").asText());
    }

    @Test
    void anIdOfTheStreamIsACursorAndTheReverse() {
        try (Stream stream = Stream.fromNow(suite.gateway())) {
            String id = secretariat
                    .create(Drafts.ORGANIZATIONS, Drafts.organization("Streamed Society"))
                    .id();
            stream.await("the organization", change -> change.id().equals(id));
            Stream.Frame frame = stream.frames().stream()
                    .filter(seen -> seen.change().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(readAll(anonymous, "/v1/changes?resource=" + id + "&after=" + frame.id() + "&")
                            .items())
                    .isEmpty();
        }
        String cursor = readAll(anonymous, "/v1/changes?").cursor().substring("&after=".length());
        String later = secretariat
                .create(Drafts.EVENTS, Drafts.event("Streamed meeting"))
                .id();
        try (Stream stream = Stream.resumed(suite.gateway(), cursor)) {
            assertThat(stream.await("the meeting", change -> change.id().equals(later)))
                    .as("nothing older")
                    .allMatch(change -> change.version() > 0);
        }
    }

    @Test
    void whoeverWaitsForOneCountryIsToldOfItThroughTheGateway() throws Exception {
        for (String path : List.of("/v1/changes?", "/v1/commitments/changes?")) {
            String end = readAll(anonymous, path + "country=NA&").cursor();
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> anonymous.get(path + "country=NA&wait=25" + end));
            var draft = Drafts.commitment("A promise in Namibia");
            draft.putArray("countries").add("NA");
            String id = secretariat.create(Drafts.COMMITMENTS, draft).id();

            JsonNode news = answer.get(40, TimeUnit.SECONDS).mustBe(200).json();

            assertThat(news.at("/items/0/subject").asText()).as(news.toString()).isEqualTo(id);
            assertThat(news.at("/items/0/countries").asText()).isEqualTo("NA");
        }
    }

    @Test
    void whoeverWaitsIsNotLeftWaitingByAnInstanceThatEnds() {
        try (Instance instance = suite.another("organization-service")) {
            String path = "/v1/organizations/changes?country=NA&";
            String end = readAll(instance.api(), path).cursor();
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> instance.api().get(path + "wait=60" + end));
            Patience.until(
                    "a reader to wait",
                    () -> instance.api().get("/q/metrics").body().contains("\nregistry_feed_waiting 1.0"));

            instance.process().end();

            Patience.until("the instance to end", () -> !instance.process().isAlive());
            assertThat(answer.handle((page, cut) -> cut != null || page.status() == 200))
                    .succeedsWithin(Patience.USUAL)
                    .isEqualTo(true);
        }
    }

    @Test
    void theFullFeedIsForTheSecretariatHereToo() {
        assertThat(anonymous.get("/v1/changes?feed=full").mustBe(403).problem()).isEqualTo("forbidden");
        assertThat(suite.with("nonsense")
                        .get("/v1/changes?feed=full")
                        .mustBe(401)
                        .problem())
                .isEqualTo("unauthenticated");
    }

    @Test
    void aServiceThatHangsIsNamedInsteadOfLeftOut() {
        Child frozen = suite.service("event-service");
        frozen.freeze();
        try {
            Answer answer = anonymous.get("/v1/changes");

            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("event-service");
            assertThat(answer.header("Retry-After")).matches("\\d+");
        } finally {
            frozen.thaw();
        }
        suite.awaitHealthy();
        anonymous.get("/v1/changes").mustBe(200);
    }
}
