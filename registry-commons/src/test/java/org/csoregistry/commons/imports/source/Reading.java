package org.csoregistry.commons.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.imports.Fault;
import org.csoregistry.commons.imports.ImportRow;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.table.ThingView;

/**
 * What comes of reading a file of things.
 *
 * @param faults of rows, and of the file at last
 */
record Reading(List<ImportRow> rows, List<Fault> faults) {

    static Reading csv(String text) {
        return of(ImportFormat.COMMA_SEPARATED, text.getBytes(UTF_8));
    }

    static Reading lines(String text) {
        return of(ImportFormat.JSON_LINES, text.getBytes(UTF_8));
    }

    static Reading of(ImportFormat format, byte[] file) {
        List<ImportRow> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (Upload upload = Upload.of(new ByteArrayInputStream(file), format, file.length)) {
            try (RowReader reader = upload.open(ThingView.TABLE)) {
                for (ImportRow row = reader.next(); row != null; row = reader.next()) {
                    (row.isReadable() ? rows : new ArrayList<ImportRow>()).add(row);
                    faults.addAll(row.faults());
                }
            } catch (BadFile e) {
                faults.addAll(e.faults());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reading(rows, faults);
    }

    /** What the only row makes of a record. */
    String onto(String current) {
        ObjectNode record = (ObjectNode) RegistryJson.read(current);
        return rows.get(0).edit().onto(record).toString();
    }

    Fault onlyFault() {
        if (faults.size() != 1) {
            throw new AssertionError(faults);
        }
        return faults.get(0);
    }
}
