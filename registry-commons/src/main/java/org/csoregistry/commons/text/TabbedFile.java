package org.csoregistry.commons.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A data file of ours on the class path: UTF-8, columns separated by tabs and named in the first line, no quoting.
 * A file that is not in order is a fault of the build.
 */
public final class TabbedFile {
    private TabbedFile() {}

    /** The lines by their key, in the file's order. */
    public static <T> Map<String, T> read(
            String file, Function<Map<String, String>, String> key, Function<Map<String, String>, T> value) {
        List<String> lines = text(file).lines().toList();
        List<String> names = List.of(lines.get(0).split("\t", -1));
        Map<String, T> found = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> line = line(names, lines.get(i).split("\t", -1), file + ", line " + (i + 1));
            if (found.put(key.apply(line), value.apply(line)) != null) {
                throw new IllegalStateException(file + " says more than once what " + key.apply(line) + " is");
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static Map<String, String> line(List<String> names, String[] values, String place) {
        if (values.length != names.size()) {
            throw new IllegalStateException(place + ": " + values.length + " columns instead of " + names.size());
        }
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            line.put(names.get(i), Texts.normalise(values[i]));
        }
        return line;
    }

    private static String text(String file) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try (InputStream bytes = application.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is missing in this build");
            }
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
