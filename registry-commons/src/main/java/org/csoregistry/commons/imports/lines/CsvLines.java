package org.csoregistry.commons.imports.lines;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.csoregistry.commons.imports.source.BadFile;

/** Comma separated values; semicolons and tabs separate as well, if the first line has more of them. */
public final class CsvLines implements Lines {
    private static final int SNIFFED = 64 * 1024;
    private static final int BUFFER = 4 * Cell.MAX_LENGTH;

    private final CsvReader<List<Cell>> csv;
    private final CloseableIterator<List<Cell>> records;
    private final CellsHandler handler = new CellsHandler();
    private long number;

    public CsvLines(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader, SNIFFED);
        this.csv = CsvReader.builder()
                .fieldSeparator(separator(buffered))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(handler, buffered);
        this.records = csv.iterator();
    }

    /** The one that the first line has most of, outside quotes. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(SNIFFED);
        int[] counts = new int[3];
        String candidates = ",;\t";
        boolean quoted = false;
        for (int i = 0; i < SNIFFED - 1; i++) {
            int c = reader.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            int candidate = quoted ? -1 : candidates.indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        reader.reset();
        int most = counts[1] > counts[0] ? 1 : 0;
        return candidates.charAt(counts[2] > counts[most] ? 2 : most);
    }

    @Override
    public Line next() throws IOException, BadFile {
        try {
            if (!records.hasNext()) {
                return null;
            }
            number++;
            return new Line(number, records.next(), handler.size());
        } catch (CsvParseException e) {
            throw new BadFile(
                    number + 1,
                    "cannot be read, nor what follows: a quote that is never closed, something behind a closing quote,"
                            + " or a cell too long to hold");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean areFull() {
        return true;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
