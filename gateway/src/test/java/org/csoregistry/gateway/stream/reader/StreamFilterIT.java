package org.csoregistry.gateway.stream.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeRegistry;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.StreamClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who want only a part of what happens, and readers whose place is gone. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamFilterIT {
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
    void aLiveReaderIsToldOnlyWhatMatches() throws Exception {
        try (var kenyan = StreamClient.atNow("?country=KE");
                var other = StreamClient.atNow("?type=other")) {
            events.publish("of Mongolia", "MN");
            long wanted = events.publish("of both", "KE,MN");
            long last = organizations.publish("of Kenya", "KE");

            assertThat(kenyan.nextChange().data()).isEqualTo(events.json(wanted));
            assertThat(kenyan.nextChange().data()).isEqualTo(organizations.json(last));
            StreamClient.Event place = other.next();
            assertThat(place.data()).as("an id, and no change").isNull();
        }
    }

    @Test
    void theIdMovesOverWhatDidNotMatch() throws Exception {
        long passed;
        String left;
        try (var reader = StreamClient.atNow("?country=UG")) {
            passed = events.publish("of Mongolia", "MN");
            StreamClient.Event moved = reader.next();
            while (Position.decode(moved.id()).orElseThrow().events() < passed) {
                moved = reader.next();
            }
            assertThat(moved.data()).isNull();
            left = moved.id();
        }
        try (var reader = new StreamClient(left)) {
            long next = events.publish("next");

            assertThat(reader.nextChange().data()).isEqualTo(events.json(next));
        }
    }

    @Test
    void aReaderOlderThanTheRingIsCaughtUpWithWhatMatches() throws Exception {
        String before = here();
        long first = events.publish("of Tanzania", "TZ");
        for (int i = 0; i < RING + 5; i++) {
            events.publish("of Mongolia " + i, "MN");
        }
        long second = events.publish("of Tanzania again", "TZ");

        try (var reader = new StreamClient(before, "?country=TZ")) {
            assertThat(reader.nextChange().data()).isEqualTo(events.json(first));
            assertThat(reader.nextChange().data()).isEqualTo(events.json(second));
            long live = events.publish("of Tanzania, live", "TZ");
            assertThat(reader.nextChange().data()).isEqualTo(events.json(live));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=XX", "type=Nope", "theme=NO!", "resource=1", "kind=x", "country=MN&country=KE"})
    void aFilterThatMakesNoSenseIsRefused(String query) {
        given().urlEncodingEnabled(false)
                .get("/v1/stream?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors[0].parameter", equalTo(query.split("=")[0]));
    }

    @Test
    void anIdBehindTheEndOfAFeedHasExpiredAndTheReaderIsToldHowToStartAgain() {
        Position beyond = Position.decode(here()).orElseThrow().with(Service.EVENT, 1_000_000);

        String restart = given().header("Last-Event-ID", beyond.encode())
                .get("/v1/stream?country=MN")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-expired"))
                .body("restart", startsWith("/v1/stream?lastEventId="))
                .extract()
                .path("restart");

        assertThat(restart).isEqualTo("/v1/stream?lastEventId=" + here() + "&country=MN");
    }

    @Test
    void anIdBeforeWhatIsKeptHasExpired() throws Exception {
        String before = here();
        publishMoreThanTheRingHolds(events);
        events.archiveBefore(events.head());
        try {
            given().header("Last-Event-ID", before)
                    .get("/v1/stream")
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/cursor-expired"));
        } finally {
            events.archiveBefore(1);
        }
    }

    @Test
    void aReaderWhosePlaceGoesWhileItCatchesUpIsToldAndEnded() throws Exception {
        String before = here();
        publishMoreThanTheRingHolds(commitments);
        FakeRegistry.stopService(Service.COMMITMENT);
        try (var reader = new StreamClient(before)) {
            commitments.archiveBefore(commitments.head());
            FakeRegistry.startService(Service.COMMITMENT);

            StreamClient.Event told = reader.nextChange();

            assertThat(told.type()).isEqualTo("cursor-expired");
            assertThat(told.data()).contains("/problems/cursor-expired", "\"restart\":\"/v1/stream?lastEventId=");
            reader.awaitEnd();
        } finally {
            commitments.archiveBefore(1);
        }
    }

    /** And waits until the gateway has forgotten the first of it. */
    private static void publishMoreThanTheRingHolds(FakeLedger ledger) throws Exception {
        try (var watching = StreamClient.atNow()) {
            for (int i = 0; i < RING + 5; i++) {
                long sequence = ledger.publish("to be archived " + i);
                assertThat(watching.nextChange().data()).isEqualTo(ledger.json(sequence));
            }
        }
    }

    private String here() {
        return new Position(organizations.head(), events.head(), commitments.head()).encode();
    }
}
