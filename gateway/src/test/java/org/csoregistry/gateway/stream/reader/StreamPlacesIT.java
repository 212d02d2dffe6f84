package org.csoregistry.gateway.stream.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeRegistry;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Patience;
import org.csoregistry.gateway.testing.StreamClient;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Very many readers at once, one of whom reads nothing; and one too many. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamPlacesIT {
    /** As {@link GatewaySetup} lets one address have. */
    private static final int PLACES = 300;

    private static final int CHANGES = 60;

    private final FakeLedger events = FakeRegistry.ledger(Service.EVENT);
    private final List<StreamClient> readers = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        FakeRegistry.start();
    }

    @AfterAll
    static void stop() {
        FakeRegistry.stop();
    }

    @AfterEach
    void leave() throws IOException {
        for (StreamClient reader : readers) {
            reader.close();
        }
        awaitReaders(0);
    }

    @Test
    void hundredsReadEverythingOnceThoughOneOfThemReadsNothing() throws Exception {
        String large = "x".repeat(200_000);
        try (var deaf = new Wire(8 * 1024).send("GET /v1/stream?country=KE HTTP/1.1\r\nHost: x\r\n\r\n")) {
            for (int i = 0; i < PLACES - 1; i++) {
                readers.add(new StreamClient(null, "?country=MN"));
            }
            awaitReaders(PLACES);
            List<String> published = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                published.add(events.json(events.publish("for everybody " + i, "MN")));
                events.publish(large, "KE");
            }

            for (StreamClient reader : readers) {
                for (String change : published) {
                    assertThat(reader.nextChange().data()).isEqualTo(change);
                }
            }
            // The one that was dropped has left, nobody else has.
            awaitReaders(PLACES - 1);
            assertThat(readers).noneMatch(StreamClient::hasMoreChanges);
            assertThat(deaf.in()).isNotNull();
        }
    }

    @Test
    void onePlaceTooManyIsRefusedUntilOneComesFree() throws Exception {
        for (int i = 0; i < PLACES; i++) {
            readers.add(new StreamClient(null));
        }

        given().get("/v1/stream").then().statusCode(503).header("Retry-After", "3");
        readers.remove(0).close();
        awaitReaders(PLACES - 1);

        readers.add(StreamClient.atNow());
    }

    private static void awaitReaders(int count) {
        Patience.until(
                count + " readers",
                () -> given().get("/q/metrics").asString().contains("\nregistry_stream_readers " + count + ".0"));
    }
}
