package org.csoregistry.gateway.document;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;

/** Something that is made anew when it is asked for and older than its time to live. */
public final class Renewed<T> {
    private final long timeToLive;
    private final Supplier<Future<T>> make;
    private Future<T> current;
    private long madeAt;

    public Renewed(Duration timeToLive, Supplier<Future<T>> make) {
        this.timeToLive = timeToLive.toNanos();
        this.make = make;
    }

    public synchronized Future<T> get() {
        long now = System.nanoTime();
        if (current == null || current.isComplete() && now - madeAt > timeToLive) {
            madeAt = now;
            current = make.get();
        }
        return current;
    }
}
