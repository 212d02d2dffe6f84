package org.csoregistry.commons.imports;

import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.problem.Refusal;

/**
 * What became of one row.
 *
 * @param id of the record; null if it was refused
 */
public record Outcome(Kind kind, ImportRow row, UUID id, List<Fault> faults) {
    public Outcome {
        faults = List.copyOf(faults);
    }

    /** What can become of a row. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public static Outcome of(Kind kind, ImportRow row, UUID id) {
        return new Outcome(kind, row, id, List.of());
    }

    public static Outcome refused(ImportRow row, Refusal refusal) {
        return new Outcome(Kind.REFUSED, row, null, row.faults(refusal));
    }

    static Outcome unreadable(ImportRow row) {
        return new Outcome(Kind.REFUSED, row, null, row.faults());
    }
}
