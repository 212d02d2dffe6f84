package org.csoregistry.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.verifier.change.Collection.ORGANIZATIONS;
import static org.csoregistry.verifier.change.FeedName.FULL;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.verifier.finding.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each message is a CloudEvent of ours, and says what the feed says. */
class MessageTest {

    private final HealthyRegistry healthy = new HealthyRegistry();
    private final FakeRegistry registry = healthy.registry;
    private final Spoiler spoiler = new Spoiler(registry);

    @ParameterizedTest
    @CsvSource({
        "ce_id, 0190a000-0000-7000-8000-000000000004, 'id, source, subject, version or time'",
        "ce_time, 2026-01-02T03:04:05.678902Z, 'id, source, subject, version or time'",
        "ce_type, org.csoregistry.organization.withdrawn.v1, 'type, schema or data'",
        "ce_dataschema, https://example.org/s, 'type, schema or data'"
    })
    void aTopicThatDiffersFromItsFeedIsFound(String header, String value, String difference) {
        spoiler.spoilHeader(3, header, value);

        assertThat(faults())
                .contains("registry.organizations.full.v1 #3 " + healthy.open + ": differs from the feed in "
                        + difference);
    }

    @Test
    void oneByteOfDataThatDiffersIsFound() {
        spoiler.replaceInTopic(FULL, 3, "\"acronym\":", "\"acronym\": ");

        assertThat(faults())
                .containsExactly("registry.organizations.full.v1 #3 " + healthy.open
                        + ": differs from the feed in type, schema or data");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_source, urn:csoregistry:events, source is not urn:csoregistry:organizations",
        "ce_type, com.example.created, type is not of the registry",
        "ce_type, org.csoregistry.organization.archived.v1, archived is no kind of change",
        "ce_type, org.csoregistry.event.updated.v1, event is no type of it",
        "ce_subject, 0190a000-0000-7000-8000-000000000004, the data's id is not the subject",
        "ce_sequence, 0, sequence is no positive number",
        "ce_sequencetype, Text, sequencetype is not Integer",
        "ce_specversion, 9.9, no CloudEvent",
        "content-type, text/plain, datacontenttype is not application/json"
    })
    void aMessageThatIsNoneOfOursIsFound(String header, String value, String complaint) {
        spoiler.spoilHeader(3, header, value);

        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("registry.organizations.full.v1 0@2: " + complaint))
                .contains("registry.organizations.full.v1 #3: is missing");
    }

    @Test
    void aKeyThatIsNotTheSubjectIsFound() {
        ConsumerRecord<byte[], byte[]> good =
                registry.topic(ORGANIZATIONS, FULL).get(2);
        registry.topic(ORGANIZATIONS, FULL)
                .set(
                        2,
                        FakeLedger.record(
                                good.topic(), 0, 2, "other", Spoiler.headers(good), new String(good.value())));

        assertThat(faults()).contains("registry.organizations.full.v1 0@2: the key is not the subject");
    }

    @Test
    void anItemOfTheFeedThatIsNoCloudEventIsFound() {
        registry.feed(ORGANIZATIONS, FULL).set(2, "{\"id\":\"x\"}");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("organizations full feed #3: no CloudEvent"));
    }

    @Test
    void aPropertyThatComesTwiceIsFound() {
        spoiler.replaceEverywhere(FULL, 3, "\"acronym\"", "\"acronym\":\"X\",\"acronym\"");

        assertThat(faults()).anyMatch(fault -> fault.contains("not JSON: Duplicate field 'acronym'"));
    }

    private List<String> faults() {
        return registry.verify().faults().stream().map(Fault::toString).toList();
    }
}
