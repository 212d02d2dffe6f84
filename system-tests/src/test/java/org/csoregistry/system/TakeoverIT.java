package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Instance;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.Test;

/** Two instances of a service share a database; the one that numbers and relays is killed. */
class TakeoverIT {

    private static final String SERVICE = "organization-service";

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void theOtherInstanceTakesOverWithinSecondsAndNothingIsLost() {
        Suite suite = Suite.running();
        try (Instance other = suite.another(SERVICE)) {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(other.api()));
            Patience.until("some writes", () -> acknowledged.size() > 20);
            assertThat(other.hasLed("sequencer")).isFalse();

            suite.service(SERVICE).kill();

            Patience.until("the other to number and relay", () -> other.hasLed("sequencer") && other.hasLed("relay"));
            int atTakeover = acknowledged.size();
            Patience.until("writes to go on", () -> acknowledged.size() > atTakeover + 20);
            enough.set(true);
            writer.join();
            assertNothingIsLost(suite, other.api());

            // The launcher has started the first again meanwhile; now it is its turn.
            suite.awaitHealthy();
            other.process().kill();
        }
        Answer last = suite.secretariat().create(Drafts.ORGANIZATIONS, Drafts.organization("After both"));
        acknowledged.add(Change.key(last.id(), 1));
        assertNothingIsLost(suite, suite.secretariat());
        suite.mustBeProven();
    }

    private void write(Api api) {
        for (int i = 0; !enough.get(); i++) {
            Answer created = api.create(Drafts.ORGANIZATIONS, Drafts.organization("Written meanwhile " + i));
            acknowledged.add(Change.key(created.id(), 1));
            Answer renamed = api.patch(
                            Drafts.ORGANIZATIONS + "/" + created.id(), 1, Drafts.name("Renamed meanwhile " + i))
                    .mustBe(200);
            acknowledged.add(Change.key(renamed.id(), 2));
        }
    }

    private void assertNothingIsLost(Suite suite, Api api) {
        List<Change> fed =
                Feed.of(api, "organizations", "full").awaitAll(acknowledged).seen();
        Sequences.assertWhole(fed);
        for (String name : List.of("full", "public")) {
            List<Change> expected =
                    Feed.of(api, "organizations", name).catchUp().seen();
            try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf("organizations", name))) {
                List<Change> relayed = topic.awaitAtLeast(expected.size());
                Sequences.assertSame(expected, relayed);
                Sequences.assertDense(relayed);
            }
        }
    }
}
