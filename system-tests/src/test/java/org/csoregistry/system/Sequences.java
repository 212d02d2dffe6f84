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

    /**
     * The topic holds what the feed holds, in the same order. Only what is public no longer does the feed, which can
     * forget, tell as withdrawn from the first on.
     */
    static void assertSame(List<Change> fed, List<Change> relayed) {
        assertThat(relayed).hasSizeGreaterThanOrEqualTo(fed.size());
        for (int i = 0; i < fed.size(); i++) {
            Change told = fed.get(i);
            Change sent = relayed.get(i);
            if (told.kind().equals("withdrawn")) {
                assertThat(List.of(sent.sequence(), sent.key())).isEqualTo(List.of(told.sequence(), told.key()));
            } else {
                assertThat(sent).isEqualTo(told);
            }
        }
    }

    static void assertDense(List<Change> changes) {
        assertThat(changes)
                .extracting(Change::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes.size()).boxed().toList());
    }
}
