package org.csoregistry.benchmarks.stack;

import java.util.UUID;

/** Ids made by us, as offline clients make theirs: the last twelve digits count what was written. */
public final class Ids {
    private static final long HIGH = 0x0191_0000_0000_7000L;

    private Ids() {}

    /** A UUIDv7; of each family and number there is one. */
    public static UUID of(int family, int number) {
        return new UUID(HIGH | (long) family << 16, 0x8000_0000_0000_0000L | number);
    }
}
