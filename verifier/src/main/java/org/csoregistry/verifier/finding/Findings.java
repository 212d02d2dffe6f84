package org.csoregistry.verifier.finding;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found, from several threads: all of it is counted, the first of it is kept. */
public final class Findings {

    private static final int KEPT_FAULTS = 50;
    private static final int KEPT_WARNINGS = 10;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private long faultCount;
    private long warningCount;

    public synchronized void fault(String place, long sequence, Object resource, String what) {
        if (faultCount++ < KEPT_FAULTS) {
            faults.add(new Fault(place, sequence, resource.toString(), what));
        }
    }

    public synchronized void warning(String place, long sequence, Object resource, String what) {
        if (warningCount++ < KEPT_WARNINGS) {
            warnings.add(new Fault(place, sequence, resource.toString(), what));
        }
    }

    public synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }

    public synchronized List<Fault> warnings() {
        return List.copyOf(warnings);
    }

    public synchronized long faultCount() {
        return faultCount;
    }

    public synchronized long warningCount() {
        return warningCount;
    }
}
