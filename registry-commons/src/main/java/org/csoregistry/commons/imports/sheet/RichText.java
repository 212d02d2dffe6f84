package org.csoregistry.commons.imports.sheet;

import javax.xml.stream.XMLStreamException;
import org.csoregistry.commons.table.SheetText;

/** A text in one piece or in runs of different looks; how it is to be pronounced is left out. */
final class RichText {
    private RichText() {}

    /** Up to the end of the element that has begun. */
    static String read(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronunciation = false;
        while (!xml.ends(element)) {
            if (xml.begins("rPh")) {
                pronunciation = true;
            } else if (xml.ends("rPh")) {
                pronunciation = false;
            } else if (xml.begins("t") && !pronunciation) {
                xml.text(text);
            }
            if (!xml.next()) {
                throw new XMLStreamException("a text without end");
            }
        }
        return SheetText.decode(text.toString());
    }
}
