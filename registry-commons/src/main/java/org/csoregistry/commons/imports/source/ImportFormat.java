package org.csoregistry.commons.imports.source;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.csoregistry.commons.exports.ExportFormat;

/** The files that can be taken in: those that are handed out. */
public enum ImportFormat {
    JSON_LINES(ExportFormat.NDJSON),
    COMMA_SEPARATED(ExportFormat.CSV),
    SHEET(ExportFormat.XLSX);

    private final MediaType type;

    ImportFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** Empty if it is none of ours, or in an encoding other than UTF-8. */
    public static Optional<ImportFormat> of(MediaType given) {
        String charset = given.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return Arrays.stream(values())
                .filter(format -> format.type.getType().equalsIgnoreCase(given.getType())
                        && format.type.getSubtype().equalsIgnoreCase(given.getSubtype()))
                .filter(format -> charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("us-ascii"))
                .findFirst();
    }
}
