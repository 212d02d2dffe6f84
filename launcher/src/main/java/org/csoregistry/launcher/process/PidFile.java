package org.csoregistry.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a child process, so that the next start can end what a killed parent left behind.
 *
 * <p>One line: process id, start time in epoch milliseconds, the parent's process id. Process ids are used again; together
 * with the start time they are not.
 */
public final class PidFile {

    private static final int FIELDS = 3;

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Replaces the file at once: a reader never meets half a line. */
    public void record(ProcessHandle child) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        long parent = ProcessHandle.current().pid();
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, child.pid() + " " + started(child) + " " + parent + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Kills the recorded process, suspended or not, if it still runs.
     *
     * @throws IllegalStateException if its parent lives: then it is no orphan, but somebody's
     */
    public void killOrphan() throws IOException {
        Optional<String[]> fields = read();
        Optional<ProcessHandle> orphan = fields.flatMap(PidFile::find);
        if (orphan.isEmpty()) {
            return;
        }
        long parent = Long.parseLong(fields.get()[2]);
        if (orphan.get()
                .parent()
                .map(ProcessHandle::pid)
                .filter(pid -> pid == parent)
                .isPresent()) {
            throw new IllegalStateException("process " + parent + " runs what " + file + " names");
        }
        orphan.get().destroyForcibly();
        orphan.get().onExit().join();
        forget();
    }

    private Optional<String[]> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] fields = Files.readString(file).strip().split(" ");
        return fields.length == FIELDS ? Optional.of(fields) : Optional.empty();
    }

    private static Optional<ProcessHandle> find(String[] fields) {
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(process -> fields[1].equals(Long.toString(started(process))));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
