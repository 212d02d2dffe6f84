package org.csoregistry.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;

/** What became of the writes, as far as their writers know, and whether the feeds agree. */
final class Outcomes {

    private final Queue<Written> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Written> unknown = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void acknowledged(Written written) {
        acknowledged.add(written);
    }

    void unknown(Written written) {
        unknown.add(written);
    }

    void surprise(String what) {
        surprises.add(what);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Every acknowledged write is told, and every unknown one whole or not at all. */
    void check(Api secretariat) {
        assertThat(surprises).isEmpty();
        Map<String, Change> told = new HashMap<>();
        for (String collection : List.of("organizations", "events", "commitments")) {
            List<String> keys = acknowledged.stream()
                    .filter(written -> written.kind().feed().equals(collection))
                    .map(Written::key)
                    .toList();
            Feed.of(secretariat, collection, "full")
                    .awaitAll(keys)
                    .seen()
                    .forEach(change -> told.put(change.key(), change));
        }
        assertThat(acknowledged).allMatch(written -> written.isTold(told.get(written.key())));
        for (Written written : unknown) {
            if (written.isCreation() && !told.containsKey(written.key())) {
                secretariat.get(written.kind().path(written.id())).mustBe(404);
            }
        }
        assertThat(unknown)
                .filteredOn(written -> written.isCreation() && told.containsKey(written.key()))
                .allMatch(written -> written.isTold(told.get(written.key())));
        System.out.printf(
                "faults: %d writes acknowledged and told; %d unknown, of which %d are told%n",
                acknowledged.size(),
                unknown.size(),
                unknown.stream()
                        .filter(written -> told.containsKey(written.key()) && written.isTold(told.get(written.key())))
                        .count());
    }
}
