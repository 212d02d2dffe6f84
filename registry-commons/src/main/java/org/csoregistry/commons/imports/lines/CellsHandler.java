package org.csoregistry.commons.imports.lines;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.imports.lines.Cell.Form;

/** Keeps of each record what is within bounds, and counts the rest: the fault is the row's, not the file's. */
final class CellsHandler extends CsvCallbackHandler<List<Cell>> {
    private List<Cell> cells = new ArrayList<>();
    private int size;

    /** Of the record last built. */
    int size() {
        return size;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        cells = new ArrayList<>();
        size = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        size++;
        if (size <= Lines.MAX_COLUMNS) {
            cells.add(
                    length > Cell.MAX_LENGTH
                            ? new Cell("", Form.TOO_LONG)
                            : Cell.text(new String(buffer, offset, length)));
        }
    }

    @Override
    protected void setEmpty() {
        size = 0;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected RecordType getRecordType() {
        // An empty line too is a line to spreadsheets, and counts.
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return size;
    }

    @Override
    protected List<Cell> buildRecord() {
        return cells;
    }
}
