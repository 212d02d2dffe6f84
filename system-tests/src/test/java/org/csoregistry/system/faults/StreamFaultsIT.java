package org.csoregistry.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.csoregistry.system.Drafts;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.suite.Child;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gateway is killed while readers hang on it. */
@Tag("faults")
class StreamFaultsIT {

    private static final int READERS = 5;

    @Test
    void readersResumeAndGetEverythingOnceAndInOrder() {
        Suite suite = Suite.running();
        Random random = Course.random("gateway");
        List<Follower> followers =
                Stream.generate(() -> Follower.on(suite)).limit(READERS).toList();
        try (Writers writers = Writers.on(suite, "gateway killed")) {
            writers.awaitMore(30 + random.nextInt(30));

            Child killed = suite.service("gateway");
            killed.kill();

            Patience.until("the launcher to start it again", () -> suite.isRunningAgain("gateway", killed));
            suite.awaitHealthy();
            writers.awaitMore(50);
            writers.settle();
            Answer last = suite.secretariat().create(Drafts.ORGANIZATIONS, Drafts.organization("Last on the stream"));
            for (Follower follower : followers) {
                follower.await(Change.key(last.id(), 1));
                follower.mustHaveSeenEverythingOnce();
                assertThat(follower.resumptions()).isPositive();
            }
        } finally {
            followers.forEach(Follower::close);
        }
    }
}
