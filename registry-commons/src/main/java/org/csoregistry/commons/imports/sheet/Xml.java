package org.csoregistry.commons.imports.sheet;

import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.csoregistry.commons.imports.lines.Cell;

/** XML, tag by tag, without anything that leads out of it or makes more of it. */
final class Xml implements AutoCloseable {
    private static final Supplier<XMLInputFactory> PLATFORMS_OWN = XMLInputFactory::newDefaultFactory;

    private final XMLStreamReader reader;

    Xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = PLATFORMS_OWN.get();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // There are none but XML's own five, which newer platforms count: a sheet may have any number of quotes.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        this.reader = factory.createXMLStreamReader(in);
    }

    /** Goes on to the next beginning or end of an element; false at the end. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type");
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Null if there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * Adds the text up to the end of the element that has begun; of what is longer than a cell may be, one character
     * more than that.
     */
    void text(StringBuilder to) throws XMLStreamException {
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("an element within a text");
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int room = Cell.MAX_LENGTH + 1 - to.length();
                to.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
