package org.csoregistry.benchmarks.cell;

import org.csoregistry.benchmarks.load.Writer;
import org.csoregistry.benchmarks.stack.Families;
import org.csoregistry.benchmarks.stack.Suite;

/** Lets the compilers of all processes see the work before it is measured. */
final class Warmth {
    private static final int WRITES = 5_000;
    private static final int TOGETHER = 4;

    private Warmth() {}

    static void of(Suite suite) throws InterruptedException {
        new Writer(suite.gateway(), suite.token()).fill(Families.next(), WRITES, TOGETHER);
    }
}
