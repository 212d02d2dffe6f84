package org.csoregistry.gateway.stream.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeRegistry;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.StreamClient;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services, brokers and readers that fail. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamFaultsIT {
    /** Small in the tests' configuration, so that little is enough to leave it. */
    private static final int RING = 20;

    private final FakeLedger organizations = FakeRegistry.ledger(Service.ORGANIZATION);
    private final FakeLedger events = FakeRegistry.ledger(Service.EVENT);
    private final FakeLedger commitments = FakeRegistry.ledger(Service.COMMITMENT);

    @BeforeAll
    static void start() throws Exception {
        FakeRegistry.start();
    }

    @AfterAll
    static void stop() {
        FakeRegistry.stop();
    }

    @Test
    void aServiceThatIsDownDelaysACatchUpButLosesNothing() throws Exception {
        for (int i = 0; i < RING + 5; i++) {
            events.publish("event " + i);
        }
        FakeRegistry.stopService(Service.EVENT);
        try (var reader = new StreamClient(Position.START
                .with(Service.ORGANIZATION, organizations.head())
                .with(Service.COMMITMENT, commitments.head())
                .encode())) {
            long meanwhile = organizations.publish("meanwhile");
            String first = reader.next().data();
            FakeRegistry.startService(Service.EVENT);

            assertThat(first).isEqualTo(organizations.json(meanwhile));
            assertThat(dataOf(reader, (int) events.head()))
                    .startsWith(events.json(1))
                    .endsWith(events.json(events.head()));
        }
    }

    @Test
    void aBrokerThatIsDownEndsNoStreamAndLosesNothing() throws Exception {
        try (var reader = StreamClient.atNow()) {
            FakeRegistry.stopBroker();
            int heartbeats = reader.comments();
            boolean silent = reader.isSilent();
            int later = reader.comments();
            FakeRegistry.startBroker();
            long sequence = events.publish("after");

            assertThat(silent).isTrue();
            assertThat(later).isGreaterThan(heartbeats);
            assertThat(reader.next().data()).isEqualTo(events.json(sequence));
        }
    }

    @Test
    void aSlowReaderIsDroppedAndHarmsNobody() throws Exception {
        try (var slow = new Wire(8 * 1024).send("GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n");
                var quick = StreamClient.atNow()) {
            String page = "x".repeat(400_000);
            for (int i = 0; i < 80; i++) {
                events.publish(page);
                assertThat(quick.next().data()).isEqualTo(events.json(events.head()));
            }

            assertThat(given().get("/q/metrics").asString())
                    .containsPattern("registry_stream_readers_dropped_total [1-9]");
            assertThat(isBroken(slow)).isTrue();
        }
    }

    /** Reads what is left; a connection that still lived would let the read time out. */
    private static boolean isBroken(Wire wire) {
        try {
            wire.readAll();
            return true;
        } catch (SocketTimeoutException alive) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static List<String> dataOf(StreamClient reader, int count) throws InterruptedException {
        List<String> data = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            data.add(reader.nextChange().data());
        }
        return data;
    }
}
