package org.csoregistry.benchmarks.stack;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for families of ids, so that no measurement meets what another wrote. */
public final class Families {
    private static final AtomicInteger LAST = new AtomicInteger();

    private Families() {}

    public static int next() {
        return LAST.incrementAndGet();
    }
}
