package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.csoregistry.launcher.process.Shell;

/** A PostgreSQL data directory, brought into a state from which a server can start. */
final class PostgresDirectory {

    private static final long STOP_SECONDS = 8;

    /** The library's lock file. */
    private static final String LOCK = "epg-lock";

    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path path;

    private PostgresDirectory(Path path) {
        this.path = path;
    }

    /**
     * Takes the directory for this JVM: stops a server that a killed parent left behind, removes its pid file, and
     * clears what an interrupted {@code initdb} left.
     *
     * @throws IllegalStateException if the directory is in use
     */
    static PostgresDirectory claim(Path given) {
        PostgresDirectory directory =
                new PostgresDirectory(given.toAbsolutePath().normalize());
        if (!CLAIMED.add(directory.path)) {
            throw new IllegalStateException("a PostgreSQL of this JVM uses " + given);
        }
        try {
            Files.createDirectories(directory.path);
            directory.requireUnlocked();
            directory.stopOrphan();
            Files.deleteIfExists(directory.pidFile());
            directory.clearHalfMade();
            return directory;
        } catch (IOException e) {
            directory.release();
            throw new UncheckedIOException("cannot prepare " + given, e);
        } catch (IllegalStateException e) {
            directory.release();
            throw e;
        }
    }

    static Path defaultLog(Path dataDirectory) {
        Path absolute = dataDirectory.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".log");
    }

    /** The library unpacks programs and runs them: not in a shared temporary directory, where others may write. */
    static void chooseBinariesDirectory() {
        String property = "ot.epg.working-dir";
        if (System.getProperty(property) == null) {
            Path cache = Path.of(System.getProperty("user.home"), ".cache", "csoregistry", "postgresql");
            System.setProperty(property, cache.toString());
        }
    }

    Path path() {
        return path;
    }

    Path pidFile() {
        return path.resolve("postmaster.pid");
    }

    void release() {
        CLAIMED.remove(path);
    }

    /** Stops the server named by the pid file, if it runs. */
    void stopOrphan() {
        Optional<ProcessHandle> orphan = server();
        if (orphan.isEmpty()) {
            return;
        }
        ProcessHandle process = orphan.get();
        interrupt(process);
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IllegalStateException if no server runs */
    long serverId() {
        return server().map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL runs on " + path));
    }

    private Optional<ProcessHandle> server() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
            return ProcessHandle.of(pid).filter(PostgresDirectory::isPostgres);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** A pid file outlives a reboot; the number may belong to anybody by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(true);
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that Java can send, waits for the clients. */
    private static void interrupt(ProcessHandle process) {
        try {
            if (Shell.isAvailable()) {
                new ProcessBuilder(Shell.PATH, "-c", "kill -INT " + process.pid())
                        .start()
                        .waitFor();
            } else {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireUnlocked() throws IOException {
        Path lock = path.resolve(LOCK);
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw new IllegalStateException("another process uses the PostgreSQL data in " + path);
            }
        }
    }

    /** What an interrupted {@code initdb} left would pass for data; only what we ourselves began is deleted. */
    private void clearHalfMade() throws IOException {
        if (Files.exists(beginning())) {
            for (Path file : contents()) {
                Files.delete(file);
            }
        }
        if (contents().isEmpty()) {
            Files.writeString(beginning(), "initdb has not finished");
        }
    }

    /** The server runs: what {@code initdb} made is whole. */
    void finished() throws IOException {
        Files.deleteIfExists(beginning());
    }

    private Path beginning() {
        return path.resolveSibling(path.getFileName() + ".initializing");
    }

    /** Everything below the directory, children before parents. */
    private List<Path> contents() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> !file.equals(path))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
