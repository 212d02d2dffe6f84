package org.csoregistry.system.faults;

import java.time.Duration;
import java.util.Random;

/**
 * How a run of the faults goes. Everything that is left to chance comes from one seed, which is printed; give it again
 * as {@code -Dfaults.seed=} and the same faults come in the same order, after the same waits, into the same writes.
 */
final class Course {

    static final long SEED = Long.getLong("faults.seed", System.nanoTime() & 0xffffff);

    /** How many writes must be acknowledged in the course of the random faults. */
    static final int WRITES = Integer.getInteger("faults.writes", 300);

    /** How many random faults there must be. */
    static final int ROUNDS = Integer.getInteger("faults.rounds", 4);

    /** How long a broker is frozen. */
    static final Duration FREEZE = Duration.ofSeconds(Integer.getInteger("faults.freeze", 5));

    private Course() {}

    /** Chance of its own for each who needs some, so that none disturbs another's. */
    static Random random(String purpose) {
        return new Random(SEED * 31 + purpose.hashCode());
    }

    /** Says how to have this again. */
    static void tell(String what) {
        System.out.printf("faults: %s; -Dfaults.seed=%d%n", what, SEED);
    }
}
