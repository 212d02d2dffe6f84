package org.csoregistry.gateway.stream.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeRegistry;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.StreamClient;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live stream over a real broker, whose topics the gateway has followed since before it was there. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamIT {
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
    void aChangeReachesLiveReadersInTheWordsOfTheFeed() throws Exception {
        try (var one = StreamClient.atNow();
                var other = StreamClient.atNow()) {
            long sequence = events.publish("Dialogue day, Ulaanbaatar – «Иргэний нийгэм»");

            StreamClient.Event event = one.next();
            assertThat(event.type()).isEqualTo("org.csoregistry.thing.updated.v1");
            assertThat(event.data()).isEqualTo(events.json(sequence));
            assertThat(other.next()).isEqualTo(event);
        }
    }

    @Test
    void anIdThatIsNotOursIsRefused() {
        given().header("Last-Event-ID", "17")
                .get("/v1/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void theStreamSaysHowItIsToBeTreated() throws Exception {
        try (Wire wire = new Wire().send("GET /v1/stream HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n")) {
            assertThat(wire.readUntil("\r\n\r\n"))
                    .contains("text/event-stream", "Cache-Control: no-store", "X-Accel-Buffering: no")
                    .doesNotContainIgnoringCase("content-encoding");
            assertThat(wire.readUntil("\n\n")).endsWith("retry: 3000\n\n");
            assertThat(wire.readUntil(":\n\n")).contains("id: ");
        }
    }

    @Test
    void whatTheTopicLacksIsFetchedFromTheFeedAndRepetitionsAreDropped() throws Exception {
        try (var reader = StreamClient.atNow()) {
            long first = events.publish("first");
            long lost = events.accept("never reaches the topic");
            long third = events.publish("third");
            events.relay(first);
            events.relay(third);

            assertThat(dataOf(reader, 3)).containsExactly(events.json(first), events.json(lost), events.json(third));
            assertThat(reader.isSilent()).isTrue();
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
