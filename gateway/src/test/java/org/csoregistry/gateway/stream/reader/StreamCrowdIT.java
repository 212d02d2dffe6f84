package org.csoregistry.gateway.stream.reader;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeRegistry;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Patience;
import org.csoregistry.gateway.testing.StreamClient;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many readers at one time, more than there are event loops. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamCrowdIT {
    private static final int READERS = 24;

    private final FakeLedger events = FakeRegistry.ledger(Service.EVENT);

    @BeforeAll
    static void start() throws Exception {
        FakeRegistry.start();
    }

    @AfterAll
    static void stop() {
        FakeRegistry.stop();
    }

    @Test
    void aBurstReachesEachReaderInOrderAndOnce() throws Exception {
        List<StreamClient> readers = readers();
        long first = events.head() + 1;
        burst(120, "burst");

        for (StreamClient reader : readers) {
            assertThat(changesOf(reader, 120)).isEqualTo(told(first));
        }
        assertThat(readers.get(0).isSilent()).isTrue();
        assertThat(readers).noneMatch(StreamClient::hasMoreChanges);
        close(readers);
    }

    @Test
    void whoLeavesAmidABurstTakesNothingFromTheOthers() throws Exception {
        List<StreamClient> leaving = readers();
        List<StreamClient> staying = readers();
        long first = events.head() + 1;
        for (StreamClient reader : leaving) {
            burst(4, "among those who leave");
            reader.close();
        }

        for (StreamClient reader : staying) {
            assertThat(changesOf(reader, 4 * READERS)).isEqualTo(told(first));
        }
        Patience.until("those who left to be forgotten", () -> metrics()
                .contains("\nregistry_stream_readers " + READERS + ".0"));
        close(staying);
    }

    @Test
    void slowReadersHoldNobodyUpAndMissNothing() throws Exception {
        List<Wire> slow = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Wire wire = new Wire(8 * 1024).send("GET /v1/stream HTTP/1.0\r\nHost: x\r\n\r\n");
            wire.readUntil("id: ");
            slow.add(wire);
        }
        List<StreamClient> quick = readers();
        long first = events.head() + 1;
        burst(16, "x".repeat(400_000));

        for (StreamClient reader : quick) {
            assertThat(changesOf(reader, 16)).isEqualTo(told(first));
        }
        for (Wire wire : slow) {
            assertThat(changesOf(wire, 16)).isEqualTo(told(first));
            wire.close();
        }
        close(quick);
    }

    private static List<String> changesOf(Wire wire, int count) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(wire.in(), UTF_8));
        return lines.lines()
                .filter(line -> line.startsWith("data: "))
                .limit(count)
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    private void burst(int count, String text) {
        for (int i = 0; i < count; i++) {
            events.accept(text + " " + i);
        }
        events.relay(events.head() - count + 1, events.head());
    }

    /** What the feed says from there to its end. */
    private List<String> told(long first) {
        return LongStream.rangeClosed(first, events.head())
                .mapToObj(events::json)
                .toList();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static List<StreamClient> readers() throws Exception {
        List<StreamClient> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(StreamClient.atNow(i % 3 == 0 ? "?country=MN" : ""));
        }
        return readers;
    }

    private static List<String> changesOf(StreamClient reader, int count) throws InterruptedException {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(reader.nextChange().data());
        }
        return changes;
    }

    private static void close(List<StreamClient> readers) throws Exception {
        for (StreamClient reader : readers) {
            reader.close();
        }
    }
}
