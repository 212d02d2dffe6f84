package org.csoregistry.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.webhook.testing.FakeFeeds;
import org.csoregistry.webhook.testing.Received;
import org.csoregistry.webhook.testing.Receiver;
import org.csoregistry.webhook.testing.Subscriber;
import org.csoregistry.webhook.testing.Subscriber.Hook;
import org.csoregistry.webhook.testing.WebhookSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
@QuarkusTestResource(WebhookSetup.class)
class IntakeIT {
    private final Subscriber partner = Subscriber.partner();
    private final Receiver receiver = new Receiver();
    private final UUID resource = Ids.next();

    @AfterEach
    void close() {
        receiver.close();
    }

    /** Ends the sessions of all readers, as a crash of the store or of the line to it would. */
    private static void cutReaders() throws SQLException {
        try (Connection connection = DriverManager.getConnection(RegistryStack.jdbcUrl())) {
            connection
                    .createStatement()
                    .executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name like 'registry-intake-%'");
        }
    }

    @Test
    void whateverIsCutNothingIsLostOrDoubled() throws SQLException {
        Hook hook = partner.subscribed(receiver, resource);
        for (int version = 1; version <= 300; version++) {
            FakeFeeds.publish(resource, "updated", version);
            if (version % 60 == 0) {
                cutReaders();
            }
        }

        partner.awaitLog(hook, "delivered", 200);
        assertThat(receiver.await(300)).extracting(Received::version).isSorted().doesNotHaveDuplicates();
        assertThat(receiver.received()).hasSize(300);
    }

    @Test
    void whatTheFeedHasForgottenIsAGapInTheLog() {
        String collection = "commitments";
        Hook hook = partner.subscribed(receiver, resource);
        FakeFeeds.publish(collection, "commitment", resource, "created", 1, "");
        receiver.await(1);
        FakeFeeds.away(collection, true);
        for (int version = 2; version <= 5; version++) {
            FakeFeeds.publish(collection, "commitment", resource, "updated", version, "");
        }
        FakeFeeds.forget(collection, FakeFeeds.end(collection) - 2);
        FakeFeeds.away(collection, false);

        assertThat(receiver.await(3)).extracting(Received::version).containsExactly(1L, 4L, 5L);
        JsonNode gap = partner.awaitLog(hook, "gap", 1).get(0);
        assertThat(gap.path("source").asText()).isEqualTo(collection);
        assertThat(gap.path("sequence").asInt()).isEqualTo(FakeFeeds.end(collection) - 4);
    }
}
