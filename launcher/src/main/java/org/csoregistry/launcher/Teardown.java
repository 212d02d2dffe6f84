package org.csoregistry.launcher;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Stops what runs in the right order, once, whichever way the launcher ends. Safe for use by several threads. */
final class Teardown {

    /** In the order of stopping: nobody loses a neighbour that it still talks to. */
    enum Stage {
        SERVICES,
        BROKER,
        DATABASE
    }

    private final Map<Stage, AutoCloseable> running = new EnumMap<>(Stage.class);
    private final Consumer<String> report;
    private boolean begun;

    Teardown(Consumer<String> report) {
        this.report = report;
    }

    /** Takes charge of something that runs; stops it at once if the end has begun already. */
    synchronized <T extends AutoCloseable> T add(Stage stage, T started) {
        running.put(stage, started);
        if (begun) {
            close(stage);
        }
        return started;
    }

    synchronized void run() {
        begun = true;
        if (!running.isEmpty()) {
            report.accept("stopping");
            for (Stage stage : Stage.values()) {
                close(stage);
            }
            report.accept("stopped");
        }
    }

    private void close(Stage stage) {
        AutoCloseable closeable = running.remove(stage);
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (Exception e) {
            report.accept("while stopping the " + stage.name().toLowerCase(Locale.ROOT) + ": " + e.getMessage());
        }
    }
}
