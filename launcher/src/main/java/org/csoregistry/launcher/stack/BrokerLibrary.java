package org.csoregistry.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.csoregistry.launcher.process.CodeSource;

/** Finds the directory with the broker's jars, which are on nobody's class path but the broker's. */
final class BrokerLibrary {

    /** System property that names the directory outright. */
    static final String PROPERTY = "registry.broker.lib";

    private BrokerLibrary() {}

    /**
     * The directory named by the property, else the one beside this code, else the one of the checkout we run in.
     *
     * @throws IllegalStateException if there is none
     */
    static Path locate() {
        return locate(
                Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of),
                CodeSource.of(BrokerLibrary.class),
                Path.of("").toAbsolutePath());
    }

    static Path locate(Optional<Path> named, Path code, Path workingDirectory) {
        Stream<Path> candidates = named.isPresent()
                ? named.stream()
                : Stream.concat(
                        Stream.of(code.resolveSibling("broker")),
                        ancestors(workingDirectory).map(base -> base.resolve("launcher/target/broker")));
        return candidates
                .filter(directory -> Files.isDirectory(directory))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the Kafka broker's jars are missing: build them with"
                        + " `mvn package -pl launcher -am -DskipTests`, or name their directory with -D" + PROPERTY
                        + named.map(directory -> " (now " + directory + ")").orElse("")));
    }

    private static Stream<Path> ancestors(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent);
    }
}
