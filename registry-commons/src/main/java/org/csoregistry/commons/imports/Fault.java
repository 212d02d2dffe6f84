package org.csoregistry.commons.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.table.Column;

/**
 * What is wrong with a file, and where.
 *
 * @param row as spreadsheets count, the names of the columns being in row 1; in lines of JSON the line
 * @param column as spreadsheets call it, such as {@code C}; null where the fault is the row's
 * @param name what stands above that column
 * @param pointer JSON pointer (RFC 6901) into the record; null where the fault is the file's
 * @param type of the problem that the same write would have met by itself; null for a fault of the file
 * @param detail what is wrong, in a sentence a person can act upon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(long row, String column, String name, String pointer, String type, String detail) {

    /** Of a row as a whole, or of the file from there on. */
    public static Fault ofRow(long row, String detail) {
        return new Fault(row, null, null, null, null, detail);
    }

    /** Of a cell whose place in the record is not known. */
    public static Fault ofCell(long row, int column, String name, String detail) {
        return new Fault(row, Column.letter(column), name, null, null, detail);
    }

    static Fault of(long row, Violation violation, String type) {
        return new Fault(row, null, null, violation.pointer(), type, violation.detail());
    }

    static Fault of(long row, String pointer, Problem problem) {
        return new Fault(row, null, null, pointer, problem.type(), problem.detail());
    }

    /** The same, with the column that it stands in. */
    public Fault in(int column, String name) {
        return new Fault(row, Column.letter(column), name, pointer, type, detail);
    }
}
