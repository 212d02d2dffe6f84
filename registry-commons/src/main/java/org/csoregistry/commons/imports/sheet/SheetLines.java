package org.csoregistry.commons.imports.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.csoregistry.commons.imports.lines.Cell;
import org.csoregistry.commons.imports.lines.Lines;
import org.csoregistry.commons.imports.source.BadFile;

/**
 * The rows of the one sheet of a workbook, read as they unfold: no more than one is held in memory.
 *
 * @see <a href="https://www.iso.org/standard/71691.html">ISO/IEC 29500-1, SpreadsheetML</a>
 */
public final class SheetLines implements Lines {
    private final Parts parts;
    private final Xml sheet;
    private final SharedTexts texts;
    private final SheetCells cells;
    private long number;

    private SheetLines(Parts parts, Xml sheet, SharedTexts texts, SheetCells cells) {
        this.parts = parts;
        this.sheet = sheet;
        this.texts = texts;
        this.cells = cells;
    }

    public static SheetLines open(Path file) throws IOException, BadFile {
        Parts parts = Parts.of(file);
        SharedTexts texts = null;
        boolean open = false;
        try {
            Workbook workbook = Workbook.of(parts);
            Dates dates =
                    Dates.of(workbook.styles() == null ? null : parts.find(workbook.styles()), workbook.since1904());
            texts = SharedTexts.of(workbook.texts() == null ? null : parts.find(workbook.texts()));
            Xml sheet = new Xml(parts.get(workbook.sheet()));
            open = true;
            return new SheetLines(parts, sheet, texts, new SheetCells(sheet, texts, dates));
        } catch (XMLStreamException | IOException e) {
            throw bad(1, e);
        } finally {
            if (!open) {
                parts.close();
                if (texts != null) {
                    texts.close();
                }
            }
        }
    }

    @Override
    public Line next() throws IOException, BadFile {
        try {
            while (sheet.next()) {
                if (sheet.begins("row")) {
                    return line();
                }
            }
            return null;
        } catch (XMLStreamException | IOException e) {
            throw bad(number + 1, e);
        }
    }

    private Line line() throws IOException, XMLStreamException, BadFile {
        String given = sheet.attribute("r");
        long next = given == null ? number + 1 : given.matches("[0-9]{1,7}") ? Long.parseLong(given) : 0;
        if (next <= number) {
            throw new BadFile(number + 1, "is followed by a row that says of itself to be " + given);
        }
        number = next;
        List<Cell> line = new ArrayList<>();
        int size = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.begins("c")) {
                int index = index(sheet.attribute("r"), size);
                if (index < size) {
                    throw new BadFile(number, "has two cells in one place");
                }
                size = index + 1;
                Cell cell = cells.read();
                if (size <= MAX_COLUMNS) {
                    while (line.size() < index) {
                        line.add(Cell.EMPTY);
                    }
                    line.add(cell);
                }
            }
        }
        return new Line(number, line, size);
    }

    /** The index from 0 in a place such as {@code BC12}; without one, the next. */
    private int index(String place, int next) throws BadFile {
        if (place == null) {
            return next;
        }
        int index = 0;
        int i = 0;
        while (i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4) {
            index = index * 26 + place.charAt(i) - 'A' + 1;
            i++;
        }
        if (index == 0) {
            throw new BadFile(number, "has a cell in no place");
        }
        return index - 1;
    }

    /** What is wrong with the file, if it is the file: the disk may fail too. */
    private static BadFile bad(long row, Exception e) throws IOException {
        Throwable cause =
                e instanceof XMLStreamException xml && xml.getNestedException() != null ? xml.getNestedException() : e;
        if (cause instanceof GuardedStream.Bomb bomb) {
            return new BadFile(row, bomb.getMessage());
        } else if (cause instanceof XMLStreamException || cause instanceof ZipException || isEncoding(cause)) {
            return new BadFile(row, "cannot be read, nor what follows: the XML in the file is broken or cut off");
        }
        throw cause instanceof IOException io ? io : new IOException(cause);
    }

    private static boolean isEncoding(Throwable cause) {
        return cause instanceof java.io.CharConversionException
                || cause instanceof java.io.EOFException
                || cause instanceof java.io.UnsupportedEncodingException;
    }

    @Override
    public boolean areFull() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            try {
                texts.close();
            } finally {
                parts.close();
            }
        }
    }
}
