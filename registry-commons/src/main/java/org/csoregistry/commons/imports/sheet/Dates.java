package org.csoregistry.commons.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which cells show their number as a date, and which day that is. */
final class Dates {
    private static final Pattern NOT_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_DAYS = Pattern.compile("(?i)[ymd]");
    private static final int MAX_STYLES = 100_000;
    /** The last day of the year 9999. */
    private static final double MAX_SERIAL = 2_958_466;

    private final BitSet dateStyles = new BitSet();
    private final boolean since1904;

    private Dates(boolean since1904) {
        this.since1904 = since1904;
    }

    /** @param styles null for a workbook without any */
    static Dates of(InputStream styles, boolean since1904) throws IOException, XMLStreamException {
        Dates dates = new Dates(since1904);
        if (styles == null) {
            return dates;
        }
        Map<String, Boolean> formats = new HashMap<>();
        boolean ofCells = false;
        int style = 0;
        try (Xml xml = new Xml(styles)) {
            while (xml.next()) {
                if (xml.begins("numFmt") && formats.size() < MAX_STYLES) {
                    formats.put(xml.attribute("numFmtId"), isOfDays(String.valueOf(xml.attribute("formatCode"))));
                } else if (xml.begins("cellXfs")) {
                    ofCells = true;
                } else if (xml.ends("cellXfs")) {
                    ofCells = false;
                } else if (xml.begins("xf") && ofCells && style < MAX_STYLES) {
                    String format = String.valueOf(xml.attribute("numFmtId"));
                    dates.dateStyles.set(style++, formats.getOrDefault(format, isBuiltIn(format)));
                }
            }
        }
        return dates;
    }

    private static boolean isOfDays(String format) {
        return OF_DAYS.matcher(NOT_OF_THE_FORMAT.matcher(format).replaceAll("")).find();
    }

    /** The formats that are dates without being written out; those of other locales among them. */
    private static boolean isBuiltIn(String format) {
        return format.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
    }

    /** @param style as the cell says it; null for none */
    boolean isDate(String style) {
        return style != null && style.matches("[0-9]{1,6}") && dateStyles.get(Integer.parseInt(style));
    }

    /** ISO 8601; null if the number is no day. */
    String day(String number) {
        try {
            double serial = Double.parseDouble(number);
            if (!(serial >= 1 && serial < MAX_SERIAL) || serial != Math.rint(serial)) {
                return null;
            }
            long days = (long) serial;
            if (since1904) {
                return LocalDate.of(1904, 1, 1).plusDays(days).toString();
            }
            // The format knows a 29 February 1900, which has number 60.
            return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days).toString();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
