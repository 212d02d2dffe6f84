package org.csoregistry.commons.imports.lines;

import java.io.IOException;
import java.util.List;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.source.BadFile;

/** Reads a table line by line. */
public interface Lines extends AutoCloseable {
    /** Columns that a table may have; some fifty times what any of ours has. */
    int MAX_COLUMNS = 5_000;

    /**
     * @param number see {@link Fault#row}
     * @param cells at most {@link #MAX_COLUMNS}
     * @param size how many cells there are really
     */
    record Line(long number, List<Cell> cells, int size) {
        public Line {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** The next line; null at the end. */
    Line next() throws IOException, BadFile;

    /** Whether each line has a cell for each column, and one with fewer has been cut off. */
    boolean areFull();

    @Override
    void close() throws IOException;
}
