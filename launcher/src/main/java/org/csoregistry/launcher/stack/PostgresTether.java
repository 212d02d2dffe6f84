package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Stops a PostgreSQL server when this JVM is gone, even by {@code kill -9}.
 *
 * <p>A shell of a few hundred kilobytes reads from us; when we die, for whatever reason, its input ends. It compares the
 * pid file again before it signals, so it never hits a stranger. Without a shell (Windows), only the next start cleans up.
 */
final class PostgresTether implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT HUP TERM
            pid=$(head -n 1 "$1")
            read -r ignored
            [ "$(head -n 1 "$1" 2>/dev/null)" = "$pid" ] && kill -INT "$pid"
            """;

    private final Process shell;

    private PostgresTether(Process shell) {
        this.shell = shell;
    }

    static PostgresTether tie(Path pidFile) {
        if (!Shell.isAvailable()) {
            return new PostgresTether(null);
        }
        try {
            return new PostgresTether(new ProcessBuilder(Shell.PATH, "-c", SCRIPT, "sh", pidFile.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + Shell.PATH, e);
        }
    }

    @Override
    public void close() {
        if (shell != null) {
            shell.destroyForcibly();
        }
    }
}
