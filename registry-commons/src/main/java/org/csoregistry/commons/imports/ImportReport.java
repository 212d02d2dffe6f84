package org.csoregistry.commons.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What became of a file, or would become of it.
 *
 * @param written whether anything that follows has come to be
 * @param rows records in the file
 * @param faults the first of them, at most {@value #MAX_FAULTS}
 * @param moreFaults how many more there are
 */
public record ImportReport(
        boolean written,
        long rows,
        long created,
        long updated,
        long unchanged,
        long refused,
        List<Fault> faults,
        long moreFaults) {
    static final int MAX_FAULTS = 200;

    public ImportReport {
        faults = List.copyOf(faults);
    }

    @JsonIgnore
    public boolean isFlawless() {
        return faults.isEmpty();
    }

    ImportReport unwritten() {
        return new ImportReport(false, rows, created, updated, unchanged, refused, faults, moreFaults);
    }
}
