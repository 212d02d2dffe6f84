package org.csoregistry.system.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits with an end. The limits say when to give up, not how fast the registry has to be. */
public final class Patience {

    /** What a change may need to get everywhere, on a machine that is busy with other things. */
    public static final Duration USUAL = Duration.ofSeconds(20);

    private static final Duration POLL = Duration.ofMillis(50);

    private Patience() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, USUAL, condition);
    }

    /** @throws AssertionError naming what did not happen in time */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        until(what, limit, condition, () -> "");
    }

    /** @param last said with the failure, such as what was seen last */
    public static void until(String what, Duration limit, BooleanSupplier condition, Supplier<String> last) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + limit.toSeconds() + " s in vain for " + what + " " + last.get());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
