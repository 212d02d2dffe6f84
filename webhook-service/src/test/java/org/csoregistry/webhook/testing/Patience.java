package org.csoregistry.webhook.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits with an end. */
public final class Patience {
    private static final long LIMIT_NANOS = 30_000_000_000L;

    private Patience() {}

    public static void until(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        try {
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("waited in vain for " + what);
                }
                pause();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        LockSupport.parkNanos(20_000_000);
    }
}
