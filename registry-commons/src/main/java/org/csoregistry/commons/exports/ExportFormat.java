package org.csoregistry.commons.exports;

import java.util.Arrays;
import java.util.Optional;

/** The files that a list can be had as. */
public enum ExportFormat {
    JSON_LINES(ExportFormat.NDJSON, "ndjson"),
    COMMA_SEPARATED(ExportFormat.CSV, "csv"),
    SHEET(ExportFormat.XLSX, "xlsx");

    /** One JSON document in each line. */
    public static final String NDJSON = "application/x-ndjson";
    /** RFC 4180, UTF-8. */
    public static final String CSV = "text/csv";
    /** Office Open XML. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;
    private final String ending;

    ExportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The file with this media type; empty for all else. */
    public static Optional<ExportFormat> of(String type) {
        return Arrays.stream(values())
                .filter(format -> format.type.equals(type))
                .findFirst();
    }

    /** The media type as the answer says it. */
    String contentType() {
        return this == COMMA_SEPARATED ? CSV + ";charset=utf-8;header=present" : type;
    }

    String ending() {
        return ending;
    }
}
