package org.csoregistry.commons.imports.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.commons.imports.lines.Header.Slot;
import org.csoregistry.commons.imports.source.BadFile;
import org.csoregistry.commons.imports.source.RowIdentity;
import org.csoregistry.commons.imports.source.RowReader;
import org.csoregistry.commons.table.TableShape;

/** Records from a table: names of columns, perhaps HXL tags, then a line for each. */
public final class TableRows implements RowReader {
    private final Lines lines;
    private final TableShape shape;
    private Header header;

    public TableRows(Lines lines, TableShape shape) {
        this.lines = lines;
        this.shape = shape;
    }

    @Override
    public ImportRow next() throws IOException, BadFile {
        Lines.Line line = nextFilled();
        if (header == null) {
            if (line == null) {
                throw new BadFile(1, "is empty: there is not even a line with the names of the columns");
            }
            header = Header.read(line, shape);
            line = nextFilled();
            if (line != null && isTags(line)) {
                line = nextFilled();
            }
        }
        return line == null ? null : row(line);
    }

    private Lines.Line nextFilled() throws IOException, BadFile {
        Lines.Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private static boolean isTags(Lines.Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> cell.text().strip().startsWith("#"));
    }

    private ImportRow row(Lines.Line line) {
        List<Fault> faults = new ArrayList<>();
        checkWidth(line, faults);
        CellValues values = new CellValues(line, faults);
        TableEdit.Builder edit = new TableEdit.Builder(header, line.number(), faults);
        UUID id = null;
        Long version = null;
        for (Slot slot : header.slots()) {
            JsonNode value = values.of(slot);
            switch (slot.column().pointer()) {
                case RowIdentity.ID -> id = RowIdentity.id(value, line.number(), faults);
                case RowIdentity.VERSION -> version = RowIdentity.version(value, line.number(), faults);
                default -> edit.take(slot, value);
            }
        }
        List<Fault> placed = faults.stream().map(header::place).toList();
        return placed.isEmpty()
                ? new ImportRow(line.number(), id, version, edit.build(), placed)
                : ImportRow.unreadable(line.number(), placed);
    }

    private void checkWidth(Lines.Line line, List<Fault> faults) {
        if (line.size() < header.width() && lines.areFull()) {
            faults.add(Fault.ofRow(
                    line.number(), "ends after " + line.size() + " of " + header.width() + " cells: it was cut off"));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            if (!header.isNamed(i) && !line.cells().get(i).isBlank()) {
                faults.add(Fault.ofCell(
                        line.number(), i, null, "has no name above it; the row has " + line.size() + " cells"));
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
