package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** Somebody who does the same thing as often as possible. */
public interface Contestant {

    /** For how many measurements' time it works before it is measured. */
    default int warming() {
        return 1;
    }

    /** How often in a second. */
    double perSecond(Duration time) throws IOException, InterruptedException;
}
