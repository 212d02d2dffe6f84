package org.csoregistry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.FakeFeeds;
import org.csoregistry.webhook.testing.Patience;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.Test;

/** Nobody is sent anything who has not said that it wants it. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class VerificationIT {
    private final Subscriber partner = Subscriber.partner();

    @Test
    void anEndpointThatEchoesTheSignedChallengeIsServed() {
        try (Receiver receiver = new Receiver()) {
            Hook hook = partner.subscribed(receiver, Ids.next());

            assertThat(receiver.challenges()).hasSize(1).allSatisfy(challenge -> {
                assertThat(challenge.isSignedWith(hook.secret())).isTrue();
                assertThat(challenge.subject()).isEqualTo(hook.id().toString());
                assertThat(challenge.header("Content-Type")).isEqualTo("application/cloudevents+json");
            });
            assertThat(partner.read(hook).has("reason")).isFalse();
        }
    }

    @Test
    void oneThatDoesNotIsToldWhyAndMayBeAskedAgain() {
        try (Receiver receiver = new Receiver().echoing(false)) {
            Hook hook = partner.created(receiver, Ids.next());
            Patience.until("two challenges", () -> receiver.challenges().size() >= 2);

            partner.asks()
                    .post(hook.path() + "/verify")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("pending-verification"))
                    .body("reason", containsString("not with the challenge"));
            receiver.echoing(true);
            partner.asks()
                    .post(hook.path() + "/verify")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("active"))
                    .body("reason", nullValue());
        }
    }

    @Test
    void whatHappenedBeforeTheVerificationIsNotSent() {
        UUID resource = Ids.next();
        try (Receiver receiver = new Receiver().echoing(false)) {
            Hook hook = partner.created(receiver, resource);
            FakeFeeds.publish(resource, "created", 1);
            try (Receiver witness = new Receiver()) {
                UUID other = Ids.next();
                partner.subscribed(witness, other);
                FakeFeeds.publish(other, "created", 1);
                witness.await(1);
            }
            receiver.echoing(true);
            partner.asks().post(hook.path() + "/verify").then().body("state", equalTo("active"));
            FakeFeeds.publish(resource, "updated", 2);

            assertThat(receiver.await(1).get(0).version()).isEqualTo(2);
        }
    }

    @Test
    void anotherUrlIsVerifiedAnewAndGetsWhatWaited() {
        UUID resource = Ids.next();
        try (Receiver before = new Receiver();
                Receiver after = new Receiver().echoing(false)) {
            Hook hook = partner.subscribed(before, resource);
            partner.patch(hook, "{\"url\":\"" + after.url() + "\"}")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("pending-verification"));
            FakeFeeds.publish(resource, "created", 1);
            partner.awaitLog(hook, "pending", 1);
            after.echoing(true);
            partner.asks().post(hook.path() + "/verify").then().body("state", equalTo("active"));

            assertThat(after.await(1).get(0).version()).isOne();
            assertThat(before.received()).isEmpty();
        }
    }
}
