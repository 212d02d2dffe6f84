package org.csoregistry.commons.imports.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.csoregistry.commons.imports.lines.CsvLines;
import org.csoregistry.commons.imports.lines.TableRows;
import org.csoregistry.commons.imports.sheet.SheetLines;
import org.csoregistry.commons.problem.Refusal.TooLarge;
import org.csoregistry.commons.table.TableShape;

/**
 * A file as it was sent, laid down on disk: its sender may be slow, and nobody in the store is to wait for him. Read as
 * often as needed, and gone when closed.
 */
public final class Upload implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final Path file;
    private final ImportFormat format;

    private Upload(Path file, ImportFormat format) {
        this.file = file;
        this.format = format;
    }

    /** @throws TooLarge if there is more than {@code max} bytes */
    public static Upload of(InputStream body, ImportFormat format, long max) throws IOException {
        Upload upload = new Upload(Files.createTempFile("registry-import-", ".tmp"), format);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(upload.file)) {
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size > max) {
                    throw new TooLarge(max);
                }
                out.write(piece, 0, read);
            }
            whole = true;
            return upload;
        } finally {
            if (!whole) {
                upload.close();
            }
        }
    }

    /** From the beginning. */
    public RowReader open(TableShape shape) throws IOException, BadFile {
        return switch (format) {
            case SHEET -> new TableRows(SheetLines.open(file), shape);
            case COMMA_SEPARATED -> new TableRows(new CsvLines(text()), shape);
            case JSON_LINES -> new JsonLines(text(), shape);
        };
    }

    private MarkingReader text() throws IOException, BadFile {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(4);
            byte[] first = in.readNBytes(4);
            in.reset();
            mustBeText(first);
            if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
                in.skipNBytes(3);
            }
            return new MarkingReader(in);
        } catch (BadFile e) {
            in.close();
            throw e;
        }
    }

    private static void mustBeText(byte[] first) throws BadFile {
        boolean marked = startsWith(first, 0xFE, 0xFF) || startsWith(first, 0xFF, 0xFE);
        boolean halves = first.length > 1 && (first[0] == 0) != (first[1] == 0);
        if (marked || halves) {
            throw new BadFile(1, "is in UTF-16 or UTF-32; save it as UTF-8");
        } else if (startsWith(first, 'P', 'K', 3, 4)) {
            throw new BadFile(1, "is a spreadsheet or another kind of ZIP file, not text");
        }
    }

    private static boolean startsWith(byte[] first, int... expected) {
        byte[] bytes = new byte[expected.length];
        for (int i = 0; i < expected.length; i++) {
            bytes[i] = (byte) expected[i];
        }
        return first.length >= bytes.length && Arrays.equals(Arrays.copyOf(first, bytes.length), bytes);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
