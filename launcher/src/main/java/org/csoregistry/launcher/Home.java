package org.csoregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The project, and the directory that holds everything that a run writes.
 *
 * @param root {@code .registry} in the project, unless the environment names another
 */
record Home(Path project, Path root) {

    /** Environment variable that names another directory for all that a run writes. */
    static final String VARIABLE = "REGISTRY_DATA";

    Home(Path project) {
        this(project, project.resolve(".registry"));
    }

    /** The project named by the system property {@code registry.root} (the script sets it), else the current directory. */
    static Home current(Map<String, String> environment) {
        Path project = absolute(System.getProperty("registry.root", ""));
        String data = environment.getOrDefault(VARIABLE, "");
        return data.isBlank() ? new Home(project) : new Home(project, absolute(data));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    Path postgres() {
        return root().resolve("postgres");
    }

    Path kafka() {
        return root().resolve("kafka");
    }

    Path keys() {
        return root().resolve("keys");
    }

    Path log(String name) {
        return root().resolve("logs").resolve(name + ".log");
    }

    Path pidFile(String name) {
        return root().resolve("pids").resolve(name + ".pid");
    }

    /** Exists once all seeds are in. */
    Path seeded() {
        return root().resolve("seeded");
    }

    Path application(Endpoint service) {
        return project.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** What a rehearsal leaves for each start of the service after. */
    ClassCache classCache(Endpoint service) {
        Path target = project.resolve(service.label()).resolve("target");
        return new ClassCache(target.resolve(service.label() + ".aot"), application(service));
    }

    /** For a rehearsal, which has data of its own. */
    Home rehearsal() {
        return new Home(project, root.resolve("rehearsal"));
    }

    /**
     * Deletes data and logs. Keys stay: they hold nothing about the data, and tokens already handed out keep working.
     */
    void deleteData() throws IOException {
        Path initializing = root().resolve("postgres.initializing");
        for (Path path : List.of(seeded(), postgres(), initializing, kafka(), root().resolve("logs"))) {
            deleteRecursively(path);
        }
    }

    static void deleteRecursively(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
