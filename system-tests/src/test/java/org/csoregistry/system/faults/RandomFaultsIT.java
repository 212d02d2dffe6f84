package org.csoregistry.system.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.suite.Child;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every process is killed again and again, by chance, while many writes are made; in the end all of them are there. */
@Tag("faults")
class RandomFaultsIT {

    private static final List<String> SERVICES =
            List.of("organization-service", "event-service", "commitment-service", "webhook-service", "gateway");
    private static final Duration LONGEST_CALM = Duration.ofSeconds(4);

    private final Random random = Course.random("faults");

    @Test
    void whateverIsKilledNoAcknowledgedWriteIsLost() {
        Suite suite = Suite.running();
        try (Writers writers = Writers.on(suite, "chance")) {
            int round = 0;
            while (round < Course.ROUNDS || writers.acknowledged() < Course.WRITES) {
                LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_CALM.toNanos()));
                if (round < Course.ROUNDS) {
                    round++;
                    inflict(suite, round);
                } else {
                    writers.awaitMore(10);
                }
            }
            writers.awaitMore(10);
            System.out.println("faults:\n" + writers.settle());
        }
    }

    private void inflict(Suite suite, int round) {
        int dice = random.nextInt(SERVICES.size() + 3);
        if (dice < SERVICES.size()) {
            say(round, SERVICES.get(dice) + " is killed");
            Child killed = suite.service(SERVICES.get(dice));
            killed.kill();
            Patience.until("the launcher to start it again", () -> suite.isRunningAgain(SERVICES.get(dice), killed));
        } else if (dice == SERVICES.size()) {
            say(round, "the broker is killed");
            suite.broker().crash();
        } else if (dice == SERVICES.size() + 1) {
            say(round, "the store crashes");
            suite.store().crash();
        } else {
            say(round, "the broker freezes");
            Child frozen = suite.broker().process();
            frozen.freeze();
            LockSupport.parkNanos(Course.FREEZE.toNanos());
            frozen.thaw();
        }
    }

    private static void say(int round, String what) {
        System.out.println("faults: round " + round + ": " + what);
    }
}
