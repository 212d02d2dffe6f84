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

/** Builds a peer of {@code benchmarks/peers} when somebody wants to be compared with it; the suite's own build does not. */
final class MavenBuild {
    private MavenBuild() {}

    /**
     * @param peer the folder's name
     * @param jar what the build makes in {@code benchmarks/target/<peer>}
     * @return the jar, built anew if its sources have changed
     * @throws IOException with what Maven said, if it cannot be built
     */
    static Path jar(Path project, String peer, String jar) throws IOException, InterruptedException {
        Path sources = project.resolve("benchmarks/peers").resolve(peer);
        Path built = project.resolve("benchmarks/target").resolve(peer).resolve(jar);
        if (!isNewer(built, sources)) {
            List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-f", sources.resolve("pom.xml") + ""));
            command.addAll(words(System.getenv().getOrDefault("REGISTRY_MAVEN_ARGS", "")));
            command.add("package");
            Program.run(command);
        }
        return built;
    }

    /** Options as a shell's variable holds them. */
    static List<String> words(String options) {
        return Arrays.stream(options.split("\\s+"))
                .filter(option -> !option.isBlank())
                .toList();
    }

    private static boolean isNewer(Path built, Path sources) throws IOException {
        if (!Files.exists(built)) {
            return false;
        }
        FileTime since = Files.getLastModifiedTime(built);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .allMatch(file -> modified(file).compareTo(since) < 0);
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
