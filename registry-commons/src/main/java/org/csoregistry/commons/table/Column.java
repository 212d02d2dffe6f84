package org.csoregistry.commons.table;

import java.util.List;

/**
 * One column.
 *
 * @param path of the property in the document, such as {@code names}, {@code en}
 * @param tag HXL tag and attributes
 * @param part 1, or more where a text goes on from the column before because a cell cannot hold all of it
 */
public record Column(List<String> path, Kind kind, String tag, int part) {
    /** Between a name and the number of a further part. */
    static final char PART = '~';

    public Column {
        path = List.copyOf(path);
    }

    /** What stands in the first row. */
    public String name() {
        return String.join(".", path) + (part == 1 ? "" : PART + Integer.toString(part));
    }

    /** The JSON pointer (RFC 6901) of what it holds. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    Column part(int number) {
        return new Column(path, kind, tag, number);
    }

    /** How spreadsheets call the column at an index from 0: A, B … Z, AA … */
    public static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
