package org.csoregistry.commons.imports.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.csoregistry.commons.imports.lines.Cell;

/**
 * The texts that cells refer to by number: on disk, since they may be as many as all cells together. In memory is where
 * each begins, and those used last.
 */
final class SharedTexts implements Closeable {
    private static final int MAX_TEXTS = 4_000_000;
    private static final int REMEMBERED = 2_000;

    private final Path path;
    private final RandomAccessFile file;
    private long[] places = new long[1_024];
    private int size;
    private final Map<Integer, String> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private SharedTexts(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** @param part null for a workbook without any */
    static SharedTexts of(InputStream part) throws IOException, XMLStreamException {
        Path path = Files.createTempFile("registry-texts-", ".tmp");
        SharedTexts texts = new SharedTexts(path, new RandomAccessFile(path.toFile(), "r"));
        boolean whole = false;
        try {
            if (part != null) {
                texts.keep(part);
            }
            whole = true;
            return texts;
        } finally {
            if (!whole) {
                texts.close();
            }
        }
    }

    private void keep(InputStream part) throws IOException, XMLStreamException {
        try (Xml xml = new Xml(part);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            long place = 0;
            while (xml.next()) {
                if (xml.begins("si")) {
                    byte[] text = RichText.read(xml, "si").getBytes(UTF_8);
                    add(place);
                    out.writeInt(text.length);
                    out.write(text);
                    place += Integer.BYTES + text.length;
                }
            }
        }
    }

    private void add(long place) throws GuardedStream.Bomb {
        if (size == MAX_TEXTS) {
            throw new GuardedStream.Bomb("holds more than " + MAX_TEXTS + " shared texts");
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }

    /** Null if there is none with this number. */
    String get(int number) throws IOException {
        if (number < 0 || number >= size) {
            return null;
        }
        String known = recent.get(number);
        if (known == null) {
            known = read(number);
            if (known.length() < Cell.MAX_LENGTH / 1_000) {
                recent.put(number, known);
            }
        }
        return known;
    }

    private String read(int number) throws IOException {
        file.seek(places[number]);
        byte[] text = new byte[file.readInt()];
        file.readFully(text);
        return new String(text, UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
