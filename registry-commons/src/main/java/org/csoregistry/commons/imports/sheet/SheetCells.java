package org.csoregistry.commons.imports.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.csoregistry.commons.imports.lines.Cell;
import org.csoregistry.commons.imports.lines.Cell.Form;
import org.csoregistry.commons.table.SheetText;

/** Reads one cell after the other. */
final class SheetCells {
    private final Xml xml;
    private final SharedTexts texts;
    private final Dates dates;

    SheetCells(Xml xml, SharedTexts texts, Dates dates) {
        this.xml = xml;
        this.texts = texts;
        this.dates = dates;
    }

    /** The cell that has begun, up to its end. */
    Cell read() throws IOException, XMLStreamException {
        String type = String.valueOf(xml.attribute("t"));
        String style = xml.attribute("s");
        StringBuilder value = new StringBuilder();
        String inline = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
            } else if (xml.begins("v")) {
                xml.text(value);
            } else if (xml.begins("is")) {
                inline = RichText.read(xml, "is");
            }
        }
        if (formula) {
            return new Cell(value.toString(), Form.FORMULA);
        }
        return inline == null ? cell(type, style, value.toString()) : text(inline);
    }

    private Cell cell(String type, String style, String value) throws IOException {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> text(shared(value));
            case "str" -> text(SheetText.decode(value));
            case "b" -> new Cell(value.equals("1") ? "true" : value.equals("0") ? "false" : value, Form.TRUTH);
            case "d" -> new Cell(value, Form.DATE);
            case "e" -> new Cell(value, Form.ERROR);
            default -> number(style, value);
        };
    }

    private String shared(String number) throws IOException {
        String text = number.matches("[0-9]{1,9}") ? texts.get(Integer.parseInt(number)) : null;
        if (text == null) {
            throw new GuardedStream.Bomb("refers to a text that is not in the file");
        }
        return text;
    }

    private Cell number(String style, String value) {
        String day = dates.isDate(style) ? dates.day(value) : null;
        return day == null ? new Cell(value, Form.NUMBER) : new Cell(day, Form.DATE);
    }

    private static Cell text(String text) {
        return text.length() > Cell.MAX_LENGTH ? new Cell("", Form.TOO_LONG) : Cell.text(text);
    }
}
