package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.csoregistry.system.client.Change;

/** What a reader can prove of the changes it has read from the beginning. */
final class Sequences {

    private Sequences() {}

    /** No number is missing or double, and of each resource every version is there, one after the other. */
    static void assertWhole(List<Change> changes) {
        assertDense(changes);
        Map<String, Long> versions = new HashMap<>();
        for (Change change : changes) {
            Long before = versions.put(change.id(), change.version());
            assertThat(change.version()).as(change.key()).isEqualTo(before == null ? 1 : before + 1);
        }
    }

    static void assertDense(List<Change> changes) {
        assertThat(changes)
                .extracting(Change::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes.size()).boxed().toList());
    }
}
