package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** Somebody who does the same thing as often as possible. */
public interface Contestant {

    /** How often in a second. */
    double perSecond(Duration time) throws IOException, InterruptedException;
}
