package org.csoregistry.commons.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;

/** Lists of those who take part, led from one organization to another and back. */
class TakersTest {
    private static final UUID OLD = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0190a000-0000-7000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("0190a000-0000-7000-8000-000000000003");

    @Test
    void whatIsPointedAndPointedBackIsAsItWas() {
        for (int seed = 0; seed < 500; seed++) {
            boolean once = seed % 2 == 0;
            Takers takers = new Takers(List.of("parties", "supporting"), once);
            ObjectNode record = record(new Random(seed), once);
            ObjectNode before = record.deepCopy();

            Repointing made = takers.point(record, OLD, OTHER);
            assertThat(takers.ids(record)).as("seed %d", seed).doesNotContain(OLD);
            takers.pointBack(record, made);

            assertThat(record).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void anOrganizationThatMayStandOnceStandsOnce() {
        ObjectNode record = parties(OTHER, OLD, THIRD);

        Repointing made = Takers.onceIn("parties").point(record, OLD, OTHER);

        assertThat(record).isEqualTo(parties(OTHER, THIRD));
        record.withArray("/parties").addObject().put("name", "Another");
        Takers.onceIn("parties").pointBack(record, made);
        ObjectNode expected = parties(OTHER, OLD, THIRD);
        expected.withArray("/parties").addObject().put("name", "Another");
        assertThat(record).isEqualTo(expected);
    }

    @Test
    void whatWasWrittenSinceStays() {
        ObjectNode record = parties(OLD, THIRD);
        Repointing made = Takers.in("parties").point(record, OLD, OTHER);
        record.withArray("/parties").removeAll();
        record.withArray("/parties").addObject().put("organizationId", THIRD.toString());

        Takers.in("parties").pointBack(record, made);

        assertThat(record).isEqualTo(parties(THIRD));
    }

    private static ObjectNode parties(UUID... ids) {
        ObjectNode record = RegistryJson.MAPPER.createObjectNode();
        for (UUID id : ids) {
            record.withArray("/parties").addObject().put("organizationId", id.toString());
        }
        return record;
    }

    private static ObjectNode record(Random random, boolean once) {
        ObjectNode record = RegistryJson.MAPPER.createObjectNode().put("title", "Letter");
        for (String property : List.of("parties", "supporting")) {
            record.putArray(property);
            List<UUID> left = new ArrayList<>(List.of(OLD, OTHER, THIRD));
            for (int i = random.nextInt(4); i > 0; i--) {
                ObjectNode one = record.withArray("/" + property).addObject();
                if (left.isEmpty() || random.nextInt(4) == 0) {
                    one.put("name", "Unregistered " + i);
                } else {
                    UUID id = left.get(random.nextInt(left.size()));
                    left.removeIf(taken -> once && taken.equals(id));
                    one.put("organizationId", id.toString());
                }
                one.put("role", List.of("funder", "speaker").get(random.nextInt(2)));
            }
        }
        return record;
    }
}
