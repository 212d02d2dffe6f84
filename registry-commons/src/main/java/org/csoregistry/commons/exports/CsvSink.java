package org.csoregistry.commons.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.table.Column;
import org.csoregistry.commons.table.Columns;

/** Names, HXL tags, then a line for each document. */
final class CsvSink implements RowSink {
    private final CsvWriter csv;
    private final Columns columns;
    private final List<Column> inOrder;

    CsvSink(OutputStream out, Columns columns) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, UTF_8));
        this.columns = columns;
        this.inOrder = columns.inOrder();
        csv.writeRecord(inOrder.stream().map(Column::name).toList());
        csv.writeRecord(inOrder.stream().map(Column::tag).toList());
    }

    @Override
    public void write(byte[] json) {
        csv.writeRecord(columns.row(RegistryJson.read(json), inOrder));
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
