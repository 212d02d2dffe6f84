package org.csoregistry.verifier.source;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A bounded wait, counted from its making or from the last progress. */
public final class Patience {

    private static final long PAUSE_MILLIS = 200;

    private final Duration limit;
    private final LongSupplier nanos;
    private long begun;

    public Patience(Duration limit) {
        this(limit, System::nanoTime);
    }

    Patience(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        progress();
    }

    public void progress() {
        begun = nanos.getAsLong();
    }

    public boolean isOver() {
        return nanos.getAsLong() - begun >= limit.toNanos();
    }

    /** A short pause, if there is time left; answers whether there was. */
    public boolean pause() {
        if (isOver()) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExaminable("interrupted");
        }
    }
}
