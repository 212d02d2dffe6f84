package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.csoregistry.benchmarks.load.Program;

/** Builds {@code benchmarks/peers/spring} by Maven when somebody wants to be compared with it; the suite's own build does not. */
final class SpringBuild {
    private SpringBuild() {}

    /**
     * @return the application, built anew if its sources have changed
     * @throws IOException with what Maven said, if it cannot be built
     */
    static Path application(Path project) throws IOException, InterruptedException {
        Path sources = project.resolve("benchmarks/peers/spring");
        Path application = project.resolve("benchmarks/target/spring/spring-directory.jar");
        if (!isNewer(application, sources)) {
            List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-f", sources.resolve("pom.xml") + ""));
            Arrays.stream(System.getenv()
                            .getOrDefault("REGISTRY_MAVEN_ARGS", "")
                            .split("\\s+"))
                    .filter(argument -> !argument.isBlank())
                    .forEach(command::add);
            command.add("package");
            Program.run(command);
        }
        return application;
    }

    private static boolean isNewer(Path application, Path sources) throws IOException {
        if (!Files.exists(application)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(application);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .allMatch(file -> modified(file).compareTo(built) < 0);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
