package org.csoregistry.launcher.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log file. */
final class LogTail {

    private static final int BYTES = 8_192;

    private LogTail() {}

    /** The last lines, indented, each after a line break; empty if the file is empty or missing. */
    static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - lines))
                    .map(line -> "\n    " + line)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            return "";
        }
    }
}
