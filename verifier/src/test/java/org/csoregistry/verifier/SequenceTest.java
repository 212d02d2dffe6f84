package org.csoregistry.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.verifier.change.Collection.ORGANIZATIONS;
import static org.csoregistry.verifier.change.FeedName.FULL;
import static org.csoregistry.verifier.change.FeedName.PUBLIC;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.csoregistry.verifier.finding.Fault;
import org.junit.jupiter.api.Test;

/** Numbers: none is missing, none comes out of turn, and a repetition repeats. */
class SequenceTest {

    private static final String TOPIC = "registry.organizations.full.v1";

    private final HealthyRegistry healthy = new HealthyRegistry();
    private final FakeRegistry registry = healthy.registry;
    private final List<String> feed = registry.feed(ORGANIZATIONS, FULL);
    private final List<ConsumerRecord<byte[], byte[]>> topic = registry.topic(ORGANIZATIONS, FULL);

    @Test
    void aHealthyRegistryIsProven() {
        Report report = registry.verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report.isProven()).isTrue();
        assertThat(report.toString())
                .contains(
                        "organizations full    feed: 11 changes of 5 resources; topic: 11 messages, 0 of them repeated")
                .endsWith("verdict: proven");
    }

    @Test
    void aHoleInTheFeedIsFound() {
        feed.remove(4);

        assertThat(faults()).contains("organizations full feed #6 " + healthy.published + ": comes where 5 is due");
    }

    @Test
    void aHoleInTheTopicIsFound() {
        topic.remove(4);
        topic.remove(4);

        assertThat(faults()).containsExactly(TOPIC + " #5: is missing, and all up to 6");
    }

    @Test
    void aTopicWithoutItsTailIsFound() {
        topic.remove(10);

        assertThat(faults()).containsExactly(TOPIC + " #11: is missing");
    }

    @Test
    void aTopicThatIsNotThereIsFound() {
        topic.clear();

        assertThat(faults()).containsExactly(TOPIC + " #1: is missing, and all up to 11");
    }

    @Test
    void messagesInAnotherOrderAreFound() {
        topic.add(2, topic.remove(1));

        assertThat(faults()).containsExactly(TOPIC + " #2 " + healthy.open + ": comes after 3");
    }

    @Test
    void aRepeatedTailIsCountedAndNoFault() {
        topic.addAll(List.copyOf(topic.subList(6, 11)));

        Report report = registry.verify();

        assertThat(report.isProven()).isTrue();
        assertThat(report.repetitions()).isEqualTo(5);
    }

    @Test
    void aRepetitionThatDiffersIsFound() {
        FakeLedger.Row row = healthy.organizations.row(FULL, 3);
        topic.add(healthy.organizations.message(
                FULL,
                new FakeLedger.Row(
                        row.type(), row.kind(), row.id(), 3, row.text().replace("\"C\"", "\"D\""), row.change()),
                3));

        assertThat(faults()).containsExactly(TOPIC + " #3 " + healthy.open + ": differs from what it repeats");
    }

    @Test
    void aForgedChangeBeyondTheFeedIsFound() {
        topic.add(healthy.organizations.message(FULL, healthy.organizations.row(FULL, 3), 12));

        assertThat(faults()).containsExactly(TOPIC + " #12 " + healthy.open + ": is not in the feed");
    }

    @Test
    void severalPartitionsKeepTheOrderOfEachOnly() {
        for (int i = 0; i < topic.size(); i++) {
            boolean second = new String(topic.get(i).key()).equals(healthy.open.toString());
            topic.set(i, inPartition(second ? 1 : 0, topic.get(i)));
        }
        List<ConsumerRecord<byte[], byte[]>> early = List.copyOf(topic.subList(0, 3));
        topic.removeAll(early);
        topic.addAll(early);
        assertThat(faults()).isEmpty();

        topic.add(topic.size() - 2, topic.remove(topic.size() - 1));

        assertThat(faults()).containsExactly(TOPIC + " #2 " + healthy.open + ": comes after 3");
    }

    @Test
    void garbageIsAFaultUnlessItIsTolerated() {
        topic.add(3, FakeLedger.record(TOPIC, 0, 99, "key", Map.of(), "garbage"));

        assertThat(registry.verify().faults()).hasSize(1).allMatch(fault -> fault.what()
                .contains("no CloudEvent"));
        Report tolerant = registry.verify(true);
        assertThat(tolerant.isProven()).isTrue();
        assertThat(tolerant.foreign()).isEqualTo(1);
    }

    @Test
    void aTopicThatReachesTheFeedLateIsWaitedFor() {
        ConsumerRecord<byte[], byte[]> last = topic.remove(10);
        registry.polled = polls -> {
            if (polls == 5) {
                topic.add(last);
            }
        };

        assertThat(registry.verifyFor(Duration.ofMinutes(1)).faults()).isEmpty();
    }

    @Test
    void thePublicTopicMayTellWhatTheFeedHasForgotten() {
        assertThat(new String(registry.topic(ORGANIZATIONS, PUBLIC).get(4).value()))
                .contains("\"audience\":\"public\"");
        assertThat(registry.feed(ORGANIZATIONS, PUBLIC).get(4)).contains("withdrawn");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aRelayThatComesLateMayTellWhatIsClosedAsTheFeedDoes() {
        List<ConsumerRecord<byte[], byte[]>> open = registry.topic(ORGANIZATIONS, PUBLIC);
        FakeLedger.Row first = healthy.organizations.row(PUBLIC, 8);
        assertThat(first.id()).isEqualTo(healthy.withdrawn);
        FakeLedger.Row closed = new FakeLedger.Row(
                first.type(), "withdrawn", first.id(), first.version(), first.tombstone(), first.change());
        open.add(healthy.organizations.message(PUBLIC, closed, 8));
        assertThat(faults()).isEmpty();

        open.set(7, open.remove(open.size() - 1));

        assertThat(faults()).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> inPartition(int partition, ConsumerRecord<byte[], byte[]> message) {
        return new ConsumerRecord<>(
                message.topic(),
                partition,
                message.offset(),
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                message.key(),
                message.value(),
                message.headers(),
                Optional.empty());
    }

    private List<String> faults() {
        return registry.verify().faults().stream().map(Fault::toString).toList();
    }
}
