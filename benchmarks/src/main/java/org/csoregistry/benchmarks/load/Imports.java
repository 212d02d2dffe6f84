package org.csoregistry.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.csoregistry.benchmarks.stack.Ids;

/**
 * Registers whole families by files, each as large as may be.
 *
 * @param directory for the file on its way
 */
public record Imports(FileTransfer files, Path directory) {
    /** Below the largest file that is taken. */
    private static final int MOST_IN_A_FILE = 50_000;

    /**
     * Registers numbers 0 to below {@code count} of a family.
     *
     * @return how long the registry took, without the making of files
     */
    public Duration of(int family, int count) throws IOException, InterruptedException {
        Duration time = Duration.ZERO;
        for (int from = 0; from < count; from += MOST_IN_A_FILE) {
            int rows = Math.min(MOST_IN_A_FILE, count - from);
            time = time.plus(files.take(file(family, from, rows), rows));
        }
        return time;
    }

    private Path file(int family, int from, int rows) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("in.ndjson");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = from; number < from + rows; number++) {
                String draft = Drafts.organization(family * 1_000_000 + number);
                lines.write("{\"id\":\"" + Ids.of(family, number) + "\"," + draft.substring(1) + "\n");
            }
        }
        return file;
    }
}
