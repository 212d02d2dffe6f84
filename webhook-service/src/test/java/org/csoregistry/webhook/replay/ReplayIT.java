package org.csoregistry.webhook.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.change.MergedCursor;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class ReplayIT {
    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver();
    private final UUID resource = Ids.next();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static String cursor() {
        return new MergedCursor(FakeFeeds.end("organizations"), FakeFeeds.end("events"), FakeFeeds.end("commitments"))
                .encode(FeedName.PUBLIC);
    }

    private Response replay(Hook hook, String after) {
        return partner.asks()
                .contentType("application/json")
                .body("{\"after\":\"" + after + "\"}")
                .post(hook.path() + "/replays");
    }

    private static List<Long> versions(List<Received> messages) {
        return messages.stream().map(Received::version).toList();
    }

    @Test
    void whatFollowedACursorIsDeliveredAgainAndMarked() {
        Hook hook = partner.subscribed(receiver, resource);
        FakeFeeds.publish(resource, "created", 1);
        receiver.await(1);
        String after = cursor();
        FakeFeeds.publish(resource, "updated", 2);
        FakeFeeds.publish(Ids.next(), "created", 1);
        FakeFeeds.publish(resource, "updated", 3);
        List<Received> first = receiver.await(3);

        Response begun = replay(hook, after);

        begun.then().statusCode(201);
        String id = begun.path("id");
        begun.then().header("Location", hook.path() + "/replays/" + id);
        List<Received> all = receiver.await(5);
        assertThat(versions(all)).containsExactly(1L, 2L, 3L, 2L, 3L);
        assertThat(all.subList(3, 5)).allMatch(message -> id.equals(message.header("webhook-replay")));
        assertThat(all.subList(0, 3)).allMatch(message -> message.header("webhook-replay") == null);
        assertThat(all.subList(3, 5))
                .extracting(Received::id)
                .containsExactly(first.get(1).id(), first.get(2).id());
        Patience.until("the end", () -> partner.asks()
                .get(hook.path() + "/replays/" + id)
                .<String>path("state")
                .equals("finished"));
        partner.asks()
                .get(hook.path() + "/replays/" + id)
                .then()
                .body("remaining", equalTo(0))
                .body("delivered", equalTo(2));
        partner.asks().get(hook.path() + "/replays").then().body("items", hasSize(1));
    }

    @Test
    void itComesBetweenWhatWaitedAndWhatIsNew() {
        Hook hook = partner.subscribed(receiver, resource);
        String after = cursor();
        FakeFeeds.publish(resource, "created", 1);
        receiver.await(1);
        partner.patch(hook, "{\"state\":\"paused\"}").then().statusCode(200);
        FakeFeeds.publish(resource, "updated", 2);
        partner.awaitLog(hook, "pending", 1);
        replay(hook, after).then().statusCode(201);
        replay(hook, after).then().statusCode(409).body("holder", startsWith(hook.path()));
        FakeFeeds.publish(resource, "updated", 3);
        partner.awaitLog(hook, "pending", 4);

        partner.patch(hook, "{\"state\":\"active\"}").then().statusCode(200);

        assertThat(versions(receiver.await(5))).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void manyPagesComeInOrderAlthoughTheEndpointStumbles() {
        Hook hook = partner.subscribed(receiver, resource);
        String after = cursor();
        for (int version = 1; version <= 450; version++) {
            FakeFeeds.publish("events", "event", resource, "updated", version, "");
        }
        receiver.await(450);
        receiver.answering(
                message -> message.version() % 200 == 0 && Math.random() < 0.5 ? Answer.of(503) : Answer.of(200));

        String id = replay(hook, after).then().statusCode(201).extract().path("id");
        Patience.until("the end", () -> partner.asks()
                .get(hook.path() + "/replays/" + id)
                .<String>path("state")
                .equals("finished"));

        List<Long> replayed = versions(receiver.received().stream()
                        .filter(message -> message.header("webhook-replay") != null)
                        .toList())
                .stream()
                .distinct()
                .toList();
        assertThat(replayed).hasSize(450).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MTox"})
    void whatIsNoCursorIsRefused(String after) {
        Hook hook = partner.subscribed(receiver, resource);

        replay(hook, after).then().statusCode(400).body("errors[0].pointer", equalTo("/after"));
    }

    @Test
    void onlyWhatIsServedIsReplayedTo() {
        Hook hook = partner.created(receiver.echoing(false), resource);

        replay(hook, cursor()).then().statusCode(409);
        partner.asks().get(hook.path() + "/replays/" + Ids.next()).then().statusCode(404);
    }
}
