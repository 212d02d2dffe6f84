package org.csoregistry.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.system.Drafts;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Suite;
import org.csoregistry.verifier.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Kafka brings what it should not: rubbish, the same twice, the old after the new. */
@Tag("faults")
@TestMethodOrder(ByChance.class)
class DeliveryFaultsIT {

    private static final List<String> NEIGHBOURS = List.of("event-service", "commitment-service");

    private Suite suite;
    private Api secretariat;
    private Messages messages;

    @BeforeEach
    void start() {
        Course.tell("deliveries");
        suite = Suite.running();
        secretariat = suite.secretariat();
        messages = new Messages(suite.bootstrapServers(), Topic.nameOf("organizations", "full"));
    }

    @Test
    void rubbishIsPutAsideAndWhatFollowsGetsThrough() {
        Named named = new Named("Before the rubbish");
        Map<String, Integer> rejected = new HashMap<>();
        NEIGHBOURS.forEach(service -> rejected.put(service, rejected(service)));
        long foreign = suite.mustBeProvenDespiteForeigners().foreign();
        Map<String, String> wrong =
                Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "elsewhere", "ce_type", "com.example.thing");

        messages.send("rubbish", "{", Map.of());
        messages.send("thing", "{\"id\":\"thing\"}", wrong);
        Messages inPublic = new Messages(suite.bootstrapServers(), Topic.nameOf("organizations", "public"));
        inPublic.send("rubbish", "{", Map.of());
        try (Stream stream = Stream.fromNow(suite.gateway())) {
            named.rename(1, "After the rubbish");

            named.await("After the rubbish");
            stream.await("the rename", change -> change.id().equals(named.organization));
        }
        for (String service : NEIGHBOURS) {
            assertThat(rejected(service)).as(service).isEqualTo(rejected.get(service) + 2);
        }
        assertThat(suite.mustBeProvenDespiteForeigners().foreign()).isEqualTo(foreign + 3);
        Report strict = suite.verify(false);
        assertThat(strict.isProven()).isFalse();
        assertThat(strict.faults())
                .allMatch(fault ->
                        fault.what().contains("CloudEvent") || fault.what().contains("type is not of the registry"));
    }

    @Test
    void repetitionsAndOldVersionsAfterNewOnesChangeNothing() {
        Named named = new Named("First name");
        named.rename(1, "Second name");
        named.rename(2, "Third name");
        named.await("Third name");
        long version = secretariat.get(named.event()).version();
        long repeated = suite.mustBeProvenDespiteForeigners().repetitions();
        List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>(messages.about(named.organization));
        again.addAll(again);
        Collections.shuffle(again, Course.random("deliveries"));

        again.forEach(messages::sendAgain);

        // Told after them, in the same order: once its name is there, they have been read.
        Named marker = new Named("After the repetitions");
        marker.await("After the repetitions");
        assertThat(named.name()).isEqualTo("Third name");
        assertThat(secretariat.get(named.event()).version()).isEqualTo(version);
        assertThat(suite.mustBeProvenDespiteForeigners().repetitions()).isEqualTo(repeated + again.size());
    }

    private int rejected(String service) {
        return Integer.parseInt(suite.tables(service).ask("select count(*) from rejected_message"));
    }

    /** An organization and a meeting that shows its name. */
    private final class Named {

        private final String organization;
        private final String event;

        Named(String name) {
            organization = secretariat
                    .create(Drafts.ORGANIZATIONS, Drafts.organization(name))
                    .id();
            event = secretariat
                    .create(Drafts.EVENTS, Drafts.organizer(Drafts.event("Meeting of " + name), organization))
                    .id();
            await(name);
        }

        void rename(long version, String name) {
            secretariat
                    .patch(Drafts.ORGANIZATIONS + "/" + organization, version, Drafts.name(name))
                    .mustBe(200);
        }

        String event() {
            return Drafts.EVENTS + "/" + event;
        }

        String name() {
            return secretariat.get(event()).json().at("/roles/0/name").asText();
        }

        void await(String name) {
            Patience.until("the name " + name, () -> name().equals(name));
        }
    }
}
