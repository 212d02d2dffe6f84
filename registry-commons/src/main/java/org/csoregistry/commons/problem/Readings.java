package org.csoregistry.commons.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.csoregistry.commons.problem.Refusal.InvalidInput;

/** Reads several things of which each may be wrong, and tells of all faults at once. */
public final class Readings {
    private final List<Violation> faults = new ArrayList<>();

    /** What is read; null if it makes no sense, which {@link #mustMakeSense} tells. */
    public <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput e) {
            faults.addAll(e.violations());
            return null;
        }
    }

    public void fault(Violation violation) {
        faults.add(violation);
    }

    /** @throws InvalidInput if something did not */
    public void mustMakeSense() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
