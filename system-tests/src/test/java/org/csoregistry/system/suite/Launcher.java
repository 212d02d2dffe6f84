package org.csoregistry.system.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.system.client.Patience;

/** {@code ./registry up --fresh}, less the building; it ends when this JVM ends, even by {@code kill -9}. */
final class Launcher {

    private static final Pattern EXPORT = Pattern.compile("export (\\w+)='(.*)'");
    private static final String READY = "the registry is ready";
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Launcher up(Places places) {
        if (!Files.exists(places.launcherJar())) {
            throw new IllegalStateException("not built: " + places.launcherJar());
        }
        Path output = places.data().resolveSibling(places.data().getFileName() + "-launcher.log");
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launcher(jvm(places, output, "up", "--fresh").start(), output);
    }

    /** The launcher with the options that the front-door script gives it. */
    static TetheredJvm jvm(Places places, Path output, String... arguments) {
        return new TetheredJvm(
                List.of(
                        "-Xms16m",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dregistry.root=" + places.project()),
                List.of(places.launcherJar(), places.launcherLibraries()),
                "org.csoregistry.launcher.Main",
                List.of(arguments),
                places.environment(),
                output);
    }

    /** What {@code launcher env} prints: how a service joins the running suite. */
    static Map<String, String> environment(Places places, String service) {
        Path printed = places.log("env-" + places.port(service));
        Map<String, String> variables = new HashMap<>();
        try {
            jvm(places, printed, "env", service).start().waitFor();
            for (String line : Files.readAllLines(printed)) {
                Matcher export = EXPORT.matcher(line);
                if (!export.matches()) {
                    throw new IllegalStateException("not an export: " + line);
                }
                variables.put(export.group(1), export.group(2));
            }
            Files.delete(printed);
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException with what the launcher said, if it ends or takes too long */
    void awaitReady() {
        Patience.until("the launcher to say that the registry is ready", START_LIMIT, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the launcher ended: " + said());
            }
            return said().contains(READY);
        });
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
