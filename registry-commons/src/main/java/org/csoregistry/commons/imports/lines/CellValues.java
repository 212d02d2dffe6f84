package org.csoregistry.commons.imports.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.lines.Cell.Form;
import org.csoregistry.commons.imports.lines.Header.Slot;
import org.csoregistry.commons.table.Cells;
import org.csoregistry.commons.table.Guard;
import org.csoregistry.commons.table.Kind;

/** What the cells of one line say, or why they say nothing. */
final class CellValues {
    /** Of more digits a spreadsheet keeps these. */
    private static final int SAFE_DIGITS = 15;

    private final Lines.Line line;
    private final List<Fault> faults;

    CellValues(Lines.Line line, List<Fault> faults) {
        this.line = line;
        this.faults = faults;
    }

    /** Null for an empty cell, and for one with a fault, which is noted. */
    JsonNode of(Slot slot) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < slot.indexes().size(); i++) {
            Cell cell = cell(slot.indexes().get(i));
            String fault = cell.fault() == null ? mistaken(cell, slot.column().kind()) : cell.fault();
            if (fault != null) {
                faults.add(slot.fault(line.number(), fault));
                return null;
            }
            text.append(i == 0 ? cell.text() : Guard.off(cell.text()));
        }
        if (text.toString().isBlank()) {
            return null;
        }
        try {
            return Cells.value(slot.column().kind(), text.toString());
        } catch (JsonProcessingException e) {
            faults.add(slot.fault(line.number(), "is not JSON"));
            return null;
        }
    }

    private Cell cell(int index) {
        return index < line.cells().size() ? line.cells().get(index) : Cell.EMPTY;
    }

    /** Spreadsheets make numbers and dates of what was meant as a text. */
    private static String mistaken(Cell cell, Kind kind) {
        if (cell.form() == Form.DATE && kind != Kind.DATE) {
            return "has become a date; format the column as text and write it again";
        }
        boolean rounded = cell.form() == Form.NUMBER
                && cell.text().replaceAll("[^0-9]", "").length() > SAFE_DIGITS
                && kind != Kind.NUMBER;
        return rounded ? "has become a number and lost digits; format the column as text and write it again" : null;
    }
}
