package org.csoregistry.commons.imports.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.commons.imports.lines.Cell;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.table.TableShape;

/** Records from lines of JSON; each is a merge patch, with id and version beside it. */
public final class JsonLines implements RowReader {
    private final BufferedReader reader;
    private final TableShape shape;
    private long number;
    private boolean anything;

    JsonLines(Reader reader, TableShape shape) {
        this.reader = new BufferedReader(reader, 64 * 1024);
        this.shape = shape;
    }

    @Override
    public ImportRow next() throws IOException, BadFile {
        String line = nextLine();
        while (line != null && line.isBlank()) {
            line = nextLine();
        }
        if (line == null && !anything) {
            throw new BadFile(1, "is empty");
        }
        anything = true;
        return line == null ? null : row(line);
    }

    /** One character more than may be, if there are more; null at the end. */
    private String nextLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n') {
            if (line.length() <= Cell.MAX_LENGTH) {
                line.append((char) c);
            }
            c = reader.read();
        }
        return line.toString();
    }

    private ImportRow row(String line) {
        if (line.length() > Cell.MAX_LENGTH) {
            return unreadable("is longer than a record may be");
        } else if (MarkingReader.isMarked(line)) {
            return unreadable("is not UTF-8");
        }
        try {
            JsonNode record = RegistryJson.MAPPER.readTree(line);
            return record instanceof ObjectNode object ? row(object) : unreadable("must be a JSON object");
        } catch (JsonProcessingException e) {
            return unreadable(
                    e.getLocation() == null
                            ? "is not JSON"
                            : "stops being JSON at character " + e.getLocation().getColumnNr());
        }
    }

    private ImportRow row(ObjectNode record) {
        List<Fault> faults = new ArrayList<>();
        UUID id = RowIdentity.id(record.remove("id"), number, faults);
        Long version = RowIdentity.version(record.remove("version"), number, faults);
        record.remove(shape.setByUs());
        MergePatch patch = new MergePatch(record);
        return faults.isEmpty()
                ? new ImportRow(number, id, version, current -> (ObjectNode) patch.mergedInto(current), faults)
                : ImportRow.unreadable(number, faults);
    }

    private ImportRow unreadable(String detail) {
        return ImportRow.unreadable(number, List.of(Fault.ofRow(number, detail)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
