package org.csoregistry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.FakeFeeds;
import org.csoregistry.webhook.testing.Patience;
import org.csoregistry.webhook.testing.Received;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Receiver.Answer;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class DeliveryIT {
    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver();
    private final UUID resource = Ids.next();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static List<Long> versions(List<Received> messages, UUID of) {
        return messages.stream()
                .filter(message -> message.subject().equals(of.toString()))
                .map(Received::version)
                .toList();
    }

    @Test
    void aChangeArrivesSignedByteForByteAndOnce() {
        Hook hook = partner.subscribed(receiver, resource);
        String item = FakeFeeds.publish(resource, "created", 1);
        FakeFeeds.publish(Ids.next(), "created", 1);

        Received message = receiver.await(1).get(0);

        assertThat(message.text()).isEqualTo(item);
        assertThat(message.target()).isEqualTo("/in?tenant=7");
        assertThat(message.header("Content-Type")).isEqualTo("application/cloudevents+json");
        assertThat(message.isSignedWith(hook.secret())).isTrue();
        JsonNode entry = partner.awaitLog(hook, "delivered", 1).get(0);
        assertThat(entry.path("messageId").asText()).isEqualTo(message.id());
        assertThat(entry.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aFilterOfCountriesThemesAndTypesHolds() {
        partner.post("{\"url\":\"" + receiver.url() + "\",\"filter\":{\"types\":[\"event.updated\"],"
                        + "\"countries\":[\"MN\"],\"themes\":[\"t-" + resource + "\"]}}")
                .then()
                .statusCode(201);
        Patience.until("activity", () -> !receiver.challenges().isEmpty());
        partner.asks().get("/v1/webhooks").then().statusCode(200);
        Patience.until("active", () -> partner.asks()
                .get("/v1/webhooks")
                .<String>path("items[0].state")
                .equals("active"));
        String mine = "\"countries\":\"KE,MN\",\"themes\":\"t-" + resource + "\",";
        FakeFeeds.publish("events", "event", resource, "created", 1, mine);
        FakeFeeds.publish("events", "event", resource, "updated", 2, mine.replace("MN", "CH"));
        FakeFeeds.publish("events", "event", resource, "updated", 3, mine);

        assertThat(versions(receiver.await(1), resource)).containsExactly(3L);
    }

    @Test
    void aResourceKeepsItsOrderThroughFailuresWhileOthersGoOn() {
        UUID other = Ids.next();
        AtomicInteger failures = new AtomicInteger(2);
        receiver.answering(message -> message.subject().equals(resource.toString()) && failures.getAndDecrement() > 0
                ? Answer.of(500)
                : Answer.of(200));
        Hook hook = partner.subscribed(receiver, resource, other);
        for (int version = 1; version <= 5; version++) {
            FakeFeeds.publish(resource, version == 1 ? "created" : "updated", version);
        }
        FakeFeeds.publish(other, "created", 1);

        partner.awaitLog(hook, "delivered", 6);
        List<Received> all = receiver.received();

        assertThat(versions(all, resource)).containsExactly(1L, 1L, 1L, 2L, 3L, 4L, 5L);
        assertThat(versions(all, other)).containsExactly(1L);
        List<String> ids = all.stream()
                .filter(message -> message.version() == 1 && message.subject().equals(resource.toString()))
                .map(Received::id)
                .toList();
        assertThat(ids).hasSize(3).containsOnly(ids.get(0));
    }

    @Test
    void whatIsGivenUpIsADeadLetterThatLetsTheNextPassAndCanBeRetried() {
        receiver.answering(message ->
                message.version() == 1 ? new Answer(422, Map.of(), "version 1 is beyond me") : Answer.of(200));
        Hook hook = partner.subscribed(receiver, resource);
        FakeFeeds.publish(resource, "created", 1);
        FakeFeeds.publish(resource, "updated", 2);

        JsonNode dead = partner.awaitLog(hook, "dead", 1).get(0);
        partner.awaitLog(hook, "delivered", 1);

        assertThat(versions(receiver.received(), resource)).containsExactly(1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(dead.path("attempts")).hasSize(5).allSatisfy(attempt -> {
            assertThat(attempt.path("status").asInt()).isEqualTo(422);
            assertThat(attempt.path("excerpt").asText()).isEqualTo("version 1 is beyond me");
        });
        receiver.answering(message -> Answer.of(200));
        String retry = hook.path() + "/dead-letters/" + dead.path("id").asLong() + "/retry";
        partner.asks().post(retry).then().statusCode(200).body("state", equalTo("pending"));
        partner.awaitLog(hook, "delivered", 2);
        partner.asks().post(retry).then().statusCode(404);
        partner.asks().get(hook.path() + "/dead-letters").then().body("items.size()", equalTo(0));
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            AtomicInteger first = new AtomicInteger();
            receiver.answering(message -> first.getAndIncrement() == 0
                    ? new Answer(307, Map.of("Location", elsewhere.url()), "")
                    : Answer.of(200));
            Hook hook = partner.subscribed(receiver, resource);
            FakeFeeds.publish(resource, "created", 1);

            JsonNode entry = partner.awaitLog(hook, "delivered", 1).get(0);

            assertThat(entry.at("/attempts/0/reason").asText()).contains("redirects are not followed");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void aSlowEndpointDoesNotHoldUpAnother() {
        CountDownLatch release = new CountDownLatch(1);
        try (Receiver slow = new Receiver()) {
            slow.answering(message -> {
                awaitUninterrupted(release);
                return Answer.of(200);
            });
            UUID[] many = new UUID[10];
            java.util.Arrays.setAll(many, i -> Ids.next());
            partner.subscribed(slow, many);
            partner.subscribed(receiver, resource);
            for (UUID each : many) {
                FakeFeeds.publish(each, "created", 1);
            }
            slow.await(4);
            FakeFeeds.publish(resource, "created", 1);

            receiver.await(1);
            release.countDown();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
