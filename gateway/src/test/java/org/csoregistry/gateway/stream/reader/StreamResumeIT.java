package org.csoregistry.gateway.stream.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeRegistry;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.StreamClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers who come back, from wherever they were. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class StreamResumeIT {
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
    void aReaderResumesFromTheRingWithoutLossOrRepetition() throws Exception {
        String left;
        try (var reader = StreamClient.atNow()) {
            events.publish("seen");
            reader.next();
            left = reader.lastId();
        }
        long event = events.publish("missed");
        long organization = organizations.publish("missed");

        try (var reader = new StreamClient(left)) {
            assertThat(List.of(reader.next().data(), reader.next().data()))
                    .containsExactlyInAnyOrder(events.json(event), organizations.json(organization));
            long live = commitments.publish("live");
            assertThat(reader.next().data()).isEqualTo(commitments.json(live));
            assertThat(reader.isSilent()).isTrue();
        }
    }

    @Test
    void aReaderOlderThanTheRingIsCaughtUpFromTheFeedsAndJoinsLive() throws Exception {
        for (int i = 0; i < RING + 5; i++) {
            organizations.publish("organization " + i);
        }
        events.publish("one");

        try (var reader = new StreamClient(Position.START.encode())) {
            assertThat(dataOf(reader, FakeRegistry.total()))
                    .containsExactlyInAnyOrderElementsOf(FakeRegistry.everything());
            long live = organizations.publish("live");
            assertThat(reader.next().data()).isEqualTo(organizations.json(live));
            assertThat(reader.isSilent()).isTrue();
        }
    }

    @Test
    void anyIdThatWasSeenIsAPlaceToResumeFrom() throws Exception {
        for (int i = 0; i < RING + 5; i++) {
            commitments.publish("commitment " + i);
        }
        events.publish("one");
        String middle;
        List<String> all = new ArrayList<>();
        try (var reader = new StreamClient(Position.START.encode())) {
            all.addAll(dataOf(reader, FakeRegistry.total() / 2));
            middle = reader.next().id();
        }
        try (var reader = new StreamClient(middle)) {
            int rest = FakeRegistry.total() - FakeRegistry.total() / 2 - 1;
            List<String> second = dataOf(reader, rest);

            assertThat(second).doesNotHaveDuplicates().doesNotContainAnyElementsOf(all);
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
