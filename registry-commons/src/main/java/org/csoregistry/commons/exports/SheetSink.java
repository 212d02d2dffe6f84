package org.csoregistry.commons.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.table.Column;
import org.csoregistry.commons.table.Columns;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same rows as a sheet. Every cell is a text within its row: none is a formula, and none has to be remembered. */
final class SheetSink implements RowSink {
    /** The format's bound, less names and tags. */
    static final int MAX_ROWS = 1_048_576 - 2;

    private static final int FLUSHED_EVERY = 100;
    private static final double WIDTH = 24;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Columns columns;
    private final List<Column> inOrder;
    private int row;

    SheetSink(OutputStream out, String name, Columns columns) throws IOException {
        this.workbook = new Workbook(out, "registry", "1.0");
        this.sheet = workbook.newWorksheet(name);
        this.columns = columns;
        this.inOrder = columns.inOrder();
        for (int column = 0; column < inOrder.size(); column++) {
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 2);
        append(inOrder.stream().map(Column::name).toList());
        append(inOrder.stream().map(Column::tag).toList());
    }

    @Override
    public void write(byte[] json) throws IOException {
        append(columns.row(RegistryJson.read(json), inOrder));
    }

    private void append(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }
}
