package org.csoregistry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.FakeFeeds;
import org.csoregistry.webhook.testing.Received;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Receiver.Answer;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of deliveries when their subscription changes. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class StandingIT {
    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver();
    private final UUID resource = Ids.next();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static List<Long> versions(List<Received> messages) {
        return messages.stream().map(Received::version).toList();
    }

    @Test
    void goneEndsTheSubscriptionAndLeavesANoteOfTheGap() {
        receiver.answering(message -> Answer.of(410));
        Hook hook = partner.subscribed(receiver, resource);
        FakeFeeds.publish(resource, "created", 1);

        partner.awaitState(hook, "disabled");
        FakeFeeds.publish(resource, "updated", 2);

        assertThat(partner.read(hook).path("reason").asText()).contains("410");
        assertThat(partner.awaitLog(hook, "gap", 1).get(0).path("cursor").asText())
                .isNotEmpty();
        receiver.answering(message -> Answer.of(200));
        partner.patch(hook, "{\"state\":\"active\"}").then().statusCode(200);
        partner.awaitState(hook, "active");
        FakeFeeds.publish(resource, "updated", 3);
        partner.awaitLog(hook, "delivered", 2);
        assertThat(versions(receiver.received())).doesNotContain(2L).endsWith(3L);
    }

    @Test
    void pausedKeepsAndResumedSendsInOrder() {
        Hook hook = partner.subscribed(receiver, resource);
        partner.patch(hook, "{\"state\":\"paused\"}").then().statusCode(200);
        for (int version = 1; version <= 3; version++) {
            FakeFeeds.publish(resource, "updated", version);
        }
        partner.awaitLog(hook, "pending", 3);
        assertThat(receiver.received()).isEmpty();

        partner.patch(hook, "{\"state\":\"active\"}").then().statusCode(200);

        assertThat(versions(receiver.await(3))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void bothSecretsSignAfterARotation() {
        Hook hook = partner.subscribed(receiver, resource);
        String fresh = partner.asks()
                .header("If-Match", "*")
                .post(hook.path() + "/rotate")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("secret");
        FakeFeeds.publish(resource, "created", 1);

        Received message = receiver.await(1).get(0);

        assertThat(fresh).isNotEqualTo(hook.secret());
        assertThat(message.isSignedWith(fresh)).isTrue();
        assertThat(message.isSignedWith(hook.secret())).isTrue();
    }

    @Test
    void whatIsWithdrawnWhileItWaitsIsNotToldAnyMore() {
        Hook hook = partner.subscribed(receiver, resource);
        partner.patch(hook, "{\"state\":\"paused\"}").then().statusCode(200);
        FakeFeeds.publish(resource, "created", 1);
        partner.awaitLog(hook, "pending", 1);
        FakeFeeds.publish(resource, "withdrawn", 2);
        partner.awaitLog(hook, "pending", 2);
        partner.patch(hook, "{\"state\":\"active\"}").then().statusCode(200);

        assertThat(receiver.await(2)).allSatisfy(message -> {
            assertThat(message.text()).doesNotContain("names");
            assertThat(message.json().path("type").asText()).isEqualTo("org.csoregistry.organization.withdrawn.v1");
            assertThat(message.isSignedWith(hook.secret())).isTrue();
        });
    }
}
