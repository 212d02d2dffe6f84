package org.csoregistry.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes of the machine's memory, MiB, as Linux tells; 0 where nobody does. */
final class Memory {
    private Memory() {}

    static long resident(long pid) throws IOException {
        return told(pid, "status", "VmRSS:");
    }

    /** What several processes share counts for each in part, so that it can be added up. */
    static long proportional(long pid) throws IOException {
        return told(pid, "smaps_rollup", "Pss:");
    }

    private static long told(long pid, String file, String label) throws IOException {
        Path path = Path.of("/proc", Long.toString(pid), file);
        if (!Files.exists(path)) {
            return 0;
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
