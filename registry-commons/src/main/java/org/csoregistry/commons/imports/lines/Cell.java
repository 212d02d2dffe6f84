package org.csoregistry.commons.imports.lines;

import org.csoregistry.commons.imports.source.MarkingReader;

/**
 * A cell as its file has it.
 *
 * @param text empty for an empty cell
 */
public record Cell(String text, Form form) {
    public static final Cell EMPTY = new Cell("", Form.TEXT);

    /** Longer than any record may be. */
    public static final int MAX_LENGTH = 1024 * 1024;

    /** What kind of thing stands there. */
    public enum Form {
        TEXT(null),
        NUMBER(null),
        TRUTH(null),
        /** ISO 8601. */
        DATE(null),
        FORMULA("holds a formula; put its value in its place"),
        ERROR("holds an error of a formula"),
        TOO_LONG("is longer than a record may be");

        private final String fault;

        Form(String fault) {
            this.fault = fault;
        }
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Form.TEXT);
    }

    boolean isBlank() {
        return form.fault == null && text.isBlank();
    }

    /** Why there is nothing to be had from it; null if there is. */
    String fault() {
        return form.fault == null && MarkingReader.isMarked(text) ? "is not UTF-8" : form.fault;
    }
}
