package org.csoregistry.commons.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.csoregistry.commons.imports.Outcome.Kind;

/** Counts as a file is taken in, and remembers which records it was about: it says each thing once. */
public final class Tally {
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<UUID, Long> seen = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long moreFaults;

    /** The row that was about this record before. */
    public OptionalLong rowAbout(UUID id) {
        Long row = seen.get(id);
        return row == null ? OptionalLong.empty() : OptionalLong.of(row);
    }

    void count(Outcome outcome) {
        counts.merge(outcome.kind(), 1L, Long::sum);
        outcome.faults().forEach(this::note);
        if (outcome.id() != null) {
            seen.put(outcome.id(), outcome.row().number());
        }
    }

    /** A fault of the file, beside its rows. */
    void note(Fault fault) {
        if (faults.size() < ImportReport.MAX_FAULTS) {
            faults.add(fault);
        } else {
            moreFaults++;
        }
    }

    long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    ImportReport report() {
        return new ImportReport(
                true,
                rows(),
                of(Kind.CREATED),
                of(Kind.UPDATED),
                of(Kind.UNCHANGED),
                of(Kind.REFUSED),
                faults,
                moreFaults);
    }

    private long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
