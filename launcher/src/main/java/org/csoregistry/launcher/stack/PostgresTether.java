package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.csoregistry.launcher.process.Shell;

/**
 * Stops a PostgreSQL server when this JVM is gone, even by {@code kill -9}.
 *
 * <p>A shell of a few hundred kilobytes reads from us; when we die, for whatever reason, its input ends. The server may
 * just be starting then, so it waits a little for the pid file, and it never signals what is not PostgreSQL. Without a
 * shell (Windows), only the next start cleans up.
 */
final class PostgresTether implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT HUP TERM
            read -r ignored
            for second in 1 2 3 4 5; do
              [ -s "$1" ] && break
              sleep 1
            done
            pid=$(head -n 1 "$1") || exit 0
            case "$(cat "/proc/$pid/comm" || ps -o comm= -p "$pid")" in
              *postgres*) kill -INT "$pid" ;;
            esac
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
