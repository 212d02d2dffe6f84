package org.csoregistry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.testing.FakeFeeds;
import org.csoregistry.webhook.testing.Received;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Receiver.Answer;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several workers, some of which die. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class WorkersIT {
    @Inject
    Deliveries deliveries;

    @Inject
    Verifications verifications;

    @Inject
    WebhookSettings settings;

    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver();
    private final UUID[] resources = new UUID[20];

    {
        Arrays.setAll(resources, i -> Ids.next());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static int execute(String sql) {
        try (Connection connection = DriverManager.getConnection(RegistryStack.jdbcUrl())) {
            return connection.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Repeated, because what goes wrong between two claims goes wrong now and then. */
    @RepeatedTest(4)
    void twoInstancesSendNothingTwice() throws InterruptedException {
        Hook hook = partner.subscribed(receiver, resources);
        Dispatcher other = new Dispatcher(deliveries, verifications, settings);
        other.start(null);
        try {
            for (int version = 1; version <= 10; version++) {
                for (UUID resource : resources) {
                    FakeFeeds.publish(resource, "updated", version);
                }
            }
            partner.awaitLog(hook, "delivered", 200);
        } finally {
            other.stop(null);
        }

        assertThat(receiver.received()).extracting(Received::id).hasSize(200).doesNotHaveDuplicates();
        for (UUID resource : resources) {
            assertThat(receiver.received().stream().filter(m -> m.subject().equals(resource.toString())))
                    .extracting(Received::version)
                    .isSorted();
        }
    }

    @Test
    void noMoreThanAllowedAreUnderWayToOneEndpoint() throws InterruptedException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        receiver.answering(message -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            return Answer.of(200);
        });
        Hook hook = partner.subscribed(receiver, resources);
        Dispatcher other = new Dispatcher(deliveries, verifications, settings);
        other.start(null);
        try {
            for (UUID resource : resources) {
                FakeFeeds.publish(resource, "created", 1);
            }
            partner.awaitLog(hook, "delivered", resources.length);
        } finally {
            other.stop(null);
        }

        assertThat(most.get()).isBetween(1, settings.delivery().perWebhook());
    }

    @Test
    void whatADeadWorkerHeldIsSentAgainUnderTheSameId() {
        Hook hook = partner.subscribed(receiver, resources);
        partner.patch(hook, "{\"state\":\"paused\"}").then().statusCode(200);
        FakeFeeds.publish(resources[0], "created", 1);
        String id =
                partner.awaitLog(hook, "pending", 1).get(0).path("messageId").asText();
        Instant dies = Instant.now().plusSeconds(2);
        assertThat(execute("update delivery set claim = gen_random_uuid(), leased_until = '" + dies
                        + "' where webhook_id = '" + hook.id() + "'"))
                .isOne();
        partner.patch(hook, "{\"state\":\"active\"}").then().statusCode(200);

        Received message = receiver.await(1).get(0);

        assertThat(Instant.now()).isAfter(dies);
        assertThat(message.id()).isEqualTo(id);
        partner.awaitLog(hook, "delivered", 1);
    }

    @Test
    void anEndpointThatFailsIsProbedByOneAtATimeAndThenGetsEverything() {
        receiver.answering(message -> Answer.of(503));
        Hook hook = partner.subscribed(receiver, resources);
        for (UUID resource : resources) {
            FakeFeeds.publish(resource, "created", 1);
        }
        receiver.await(6);
        receiver.answering(message -> Answer.of(200));

        partner.awaitLog(hook, "delivered", resources.length);
        // Without a pace of its own the endpoint would have been asked once for each resource, and again.
        assertThat(receiver.received().size()).isLessThan(2 * resources.length);
    }
}
