package org.csoregistry.webhook.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.FakeFeeds;
import org.csoregistry.webhook.testing.Patience;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is kept, tried or collected for ever. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class JanitorIT {
    @Inject
    Janitor janitor;

    @Inject
    DeliveryMetrics metrics;

    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver();
    private final UUID resource = Ids.next();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(RegistryStack.jdbcUrl())) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private static long pending(Hook hook) {
        return LedgerReader.count(
                "select count(*) from delivery where state = 'pending' and webhook_id = '" + hook.id() + "'");
    }

    @Test
    void whatPilesUpDisablesTheSubscriptionAndLeavesAGap() throws SQLException {
        Hook hook = partner.subscribed(receiver, resource);
        partner.patch(hook, "{\"state\":\"paused\"}").then().statusCode(200);
        for (int version = 1; version <= 500; version++) {
            FakeFeeds.publish(resource, "updated", version);
        }
        Patience.until("all to wait", () -> pending(hook) == 500);

        janitor.sweep();

        assertThat(partner.read(hook).path("state").asText()).isEqualTo("disabled");
        assertThat(partner.read(hook).path("reason").asText()).contains("500 changes");
        assertThat(partner.log(hook, "&state=gap")).hasSize(1);
        partner.asks().header("If-Match", "*").delete(hook.path()).then().statusCode(204);
    }

    @Test
    void whatHasWaitedTooLongDisablesTheSubscriptionAndIsForgottenLater() throws SQLException {
        Hook hook = partner.subscribed(receiver, resource);
        partner.patch(hook, "{\"state\":\"paused\"}").then().statusCode(200);
        FakeFeeds.publish(resource, "created", 1);
        partner.awaitLog(hook, "pending", 1);
        execute("update delivery set created_at = created_at - interval '31 days' where webhook_id = '" + hook.id()
                + "'");

        janitor.sweep();

        assertThat(partner.read(hook).path("reason").asText()).contains("30 days");
        assertThat(pending(hook)).isOne();
        execute("update webhook set updated_at = updated_at - interval '31 days' where id = '" + hook.id() + "'");
        janitor.sweep();
        assertThat(pending(hook)).isZero();
    }

    @Test
    void anEndpointThatFailsForAWeekIsGivenUp() throws SQLException {
        Hook hook = partner.subscribed(receiver, resource);
        execute("update endpoint set failing_since = now() - interval '8 days' where webhook_id = '" + hook.id() + "'");

        janitor.sweep();

        assertThat(partner.read(hook).path("state").asText()).isEqualTo("disabled");
    }

    @Test
    void oldEntriesOldTextsAndOldReplaysGo() throws SQLException {
        Hook hook = partner.subscribed(receiver, resource);
        FakeFeeds.publish(resource, "created", 1);
        partner.awaitLog(hook, "delivered", 1);
        execute("insert into replay values ('" + Ids.next() + "', '" + hook.id()
                + "', 1, 'x', now() - interval '32 days', now(), now() - interval '31 days')");
        execute("update delivery set created_at = created_at - interval '31 days' where webhook_id = '" + hook.id()
                + "'");
        execute("update message set taken_at = taken_at - interval '2 hours' where subject = '" + resource + "'");

        janitor.sweep();

        assertThat(partner.log(hook, "")).isEmpty();
        assertThat(LedgerReader.count("select count(*) from message where subject = '" + resource + "'"))
                .isZero();
        assertThat(LedgerReader.count("select count(*) from replay where webhook_id = '" + hook.id() + "'"))
                .isZero();
    }

    @Test
    void operatorsSeeHowDeliveriesStand() throws SQLException {
        Hook hook = partner.subscribed(receiver, resource);
        FakeFeeds.publish(resource, "created", 1);
        partner.awaitLog(hook, "delivered", 1);

        metrics.survey();

        for (String name : new String[] {
            "registry_webhooks_delivered_total",
            "registry_webhooks_failed_attempts_total",
            "registry_webhooks_given_up_total",
            "registry_webhooks_pending",
            "registry_webhooks_dead_letters",
            "registry_webhooks_oldest_pending_seconds"
        }) {
            given().get("/q/metrics").then().statusCode(200).body(containsString(name));
        }
    }
}
