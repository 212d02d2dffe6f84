package org.csoregistry.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.StreamClient;
import org.csoregistry.gateway.testing.Wire;
import org.csoregistry.launcher.stack.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real broker, whose topics the gateway has followed since before it was there. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamIT {
    /** Small in the tests' configuration, so that little is enough to leave it. */
    private static final int RING = 20;

    private static final FakeLedger ORGANIZATIONS = new FakeLedger(Service.ORGANIZATION);
    private static final FakeLedger EVENTS = new FakeLedger(Service.EVENT);
    private static final FakeLedger COMMITMENTS = new FakeLedger(Service.COMMITMENT);
    private static final List<FakeService> SERVICES = new ArrayList<>();

    private static Path data;
    private static KafkaBroker broker;

    @BeforeAll
    static void startBrokerAndFeeds() throws Exception {
        data = Files.createTempDirectory(Path.of("target"), "kafka").toAbsolutePath();
        broker = KafkaBroker.start(data, GatewaySetup.brokerPort());
        for (FakeLedger ledger : List.of(ORGANIZATIONS, EVENTS, COMMITMENTS)) {
            ledger.createTopic();
        }
        SERVICES.add(FakeService.start(Service.ORGANIZATION, ORGANIZATIONS::serve));
        SERVICES.add(FakeService.start(Service.EVENT, EVENTS::serve));
        SERVICES.add(FakeService.start(Service.COMMITMENT, COMMITMENTS::serve));
    }

    @AfterAll
    static void stopBrokerAndFeeds() {
        SERVICES.forEach(FakeService::close);
        broker.close();
    }

    @Test
    void aChangeReachesLiveReadersInTheWordsOfTheFeed() throws Exception {
        try (var one = StreamClient.atNow();
                var other = StreamClient.atNow()) {
            long sequence = EVENTS.publish("Dialogue day, Ulaanbaatar – «Иргэний нийгэм»");

            StreamClient.Event event = one.next();
            assertThat(event.type()).isEqualTo("org.csoregistry.thing.updated.v1");
            assertThat(event.data()).isEqualTo(EVENTS.json(sequence));
            assertThat(other.next()).isEqualTo(event);
        }
    }

    @Test
    void aReaderResumesFromTheRingWithoutLossOrRepetition() throws Exception {
        String left;
        try (var reader = StreamClient.atNow()) {
            EVENTS.publish("seen");
            reader.next();
            left = reader.lastId();
        }
        long event = EVENTS.publish("missed");
        long organization = ORGANIZATIONS.publish("missed");

        try (var reader = new StreamClient(left)) {
            assertThat(List.of(reader.next().data(), reader.next().data()))
                    .containsExactlyInAnyOrder(EVENTS.json(event), ORGANIZATIONS.json(organization));
            long live = COMMITMENTS.publish("live");
            assertThat(reader.next().data()).isEqualTo(COMMITMENTS.json(live));
            assertThat(reader.isSilent()).isTrue();
        }
    }

    @Test
    void aReaderOlderThanTheRingIsCaughtUpFromTheFeedsAndJoinsLive() throws Exception {
        for (int i = 0; i < RING + 5; i++) {
            ORGANIZATIONS.publish("organization " + i);
        }
        EVENTS.publish("one");

        try (var reader = new StreamClient(Position.START.encode())) {
            assertThat(dataOf(reader, total())).containsExactlyInAnyOrderElementsOf(everything());
            long live = ORGANIZATIONS.publish("live");
            assertThat(reader.next().data()).isEqualTo(ORGANIZATIONS.json(live));
            assertThat(reader.isSilent()).isTrue();
        }
    }

    @Test
    void anyIdThatWasSeenIsAPlaceToResumeFrom() throws Exception {
        for (int i = 0; i < RING + 5; i++) {
            COMMITMENTS.publish("commitment " + i);
        }
        EVENTS.publish("one");
        String middle;
        List<String> all = new ArrayList<>();
        try (var reader = new StreamClient(Position.START.encode())) {
            all.addAll(dataOf(reader, total() / 2));
            middle = reader.next().id();
        }
        try (var reader = new StreamClient(middle)) {
            int rest = total() - total() / 2 - 1;
            List<String> second = dataOf(reader, rest);

            assertThat(second).doesNotHaveDuplicates().doesNotContainAnyElementsOf(all);
            assertThat(reader.isSilent()).isTrue();
        }
    }

    @Test
    void whatTheTopicLacksIsFetchedFromTheFeedAndRepetitionsAreDropped() throws Exception {
        try (var reader = StreamClient.atNow()) {
            long first = EVENTS.publish("first");
            long lost = EVENTS.accept("never reaches the topic");
            long third = EVENTS.publish("third");
            EVENTS.relay(first);
            EVENTS.relay(third);

            assertThat(dataOf(reader, 3)).containsExactly(EVENTS.json(first), EVENTS.json(lost), EVENTS.json(third));
            assertThat(reader.isSilent()).isTrue();
        }
    }

    @Test
    void aServiceThatIsDownDelaysACatchUpButLosesNothing() throws Exception {
        for (int i = 0; i < RING + 5; i++) {
            EVENTS.publish("event " + i);
        }
        SERVICES.get(1).close();
        try (var reader = new StreamClient(Position.START
                .with(Service.ORGANIZATION, ORGANIZATIONS.head())
                .with(Service.COMMITMENT, COMMITMENTS.head())
                .encode())) {
            long meanwhile = ORGANIZATIONS.publish("meanwhile");
            String first = reader.next().data();
            SERVICES.set(1, FakeService.start(Service.EVENT, EVENTS::serve));

            assertThat(first).isEqualTo(ORGANIZATIONS.json(meanwhile));
            assertThat(dataOf(reader, (int) EVENTS.head()))
                    .startsWith(EVENTS.json(1))
                    .endsWith(EVENTS.json(EVENTS.head()));
        }
    }

    @Test
    void aBrokerThatIsDownEndsNoStreamAndLosesNothing() throws Exception {
        try (var reader = StreamClient.atNow()) {
            broker.close();
            int heartbeats = reader.comments();
            boolean silent = reader.isSilent();
            int later = reader.comments();
            broker = KafkaBroker.start(data, GatewaySetup.brokerPort());
            long sequence = EVENTS.publish("after");

            assertThat(silent).isTrue();
            assertThat(later).isGreaterThan(heartbeats);
            assertThat(reader.next().data()).isEqualTo(EVENTS.json(sequence));
        }
    }

    @Test
    void aSlowReaderIsDroppedAndHarmsNobody() throws Exception {
        try (var slow = new Wire(8 * 1024).send("GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n");
                var quick = StreamClient.atNow()) {
            String page = "x".repeat(400_000);
            for (int i = 0; i < 80; i++) {
                EVENTS.publish(page);
                assertThat(quick.next().data()).isEqualTo(EVENTS.json(EVENTS.head()));
            }

            assertThat(given().get("/q/metrics").asString())
                    .containsPattern("registry_stream_readers_dropped_total 1\\.0");
            assertThat(isBroken(slow)).isTrue();
        }
    }

    @Test
    void placesAreBoundedAndComeFreeAgain() throws Exception {
        List<StreamClient> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(new StreamClient(null));
        }
        given().get("/v1/stream").then().statusCode(503).header("Retry-After", "3");
        for (StreamClient reader : readers) {
            reader.close();
        }
        Thread.sleep(300);

        StreamClient.atNow().close();
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
            data.add(reader.next().data());
        }
        return data;
    }

    private static int total() {
        return (int) (ORGANIZATIONS.head() + EVENTS.head() + COMMITMENTS.head());
    }

    private static List<String> everything() {
        List<String> all = new ArrayList<>();
        for (FakeLedger ledger : List.of(ORGANIZATIONS, EVENTS, COMMITMENTS)) {
            for (long sequence = 1; sequence <= ledger.head(); sequence++) {
                all.add(ledger.json(sequence));
            }
        }
        return all;
    }
}
