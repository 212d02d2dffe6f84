package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.csoregistry.launcher.process.PidFile;

/** The broker's directory: configuration, storage, logs and the process id of who uses it. */
final class BrokerFiles {

    private final Path directory;

    BrokerFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path configuration() {
        return directory.resolve("broker.properties");
    }

    Path logging() {
        return directory.resolve("log4j2.properties");
    }

    Path storage() {
        return directory.resolve("storage");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path serverLog() {
        return logs().resolve("server.log");
    }

    /** What the JVM says outside the log: out of memory, bad options, a failed format. */
    Path console() {
        return logs().resolve("console.log");
    }

    void write(int port, int controllerPort) throws IOException {
        Files.createDirectories(logs());
        keepPrevious(serverLog());
        keepPrevious(console());
        Files.writeString(
                configuration(),
                resource("broker.properties")
                        .replace("${port}", Integer.toString(port))
                        .replace("${controller.port}", Integer.toString(controllerPort))
                        // A backslash would be an escape in a properties file.
                        .replace("${storage}", storage().toString().replace('\\', '/')));
        Files.writeString(logging(), resource("broker-log4j2.properties"));
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Path kept = log.resolveSibling(log.getFileName() + ".previous");
            Files.move(log, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = BrokerFiles.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    boolean serverLogContains(String text) throws IOException {
        return Files.exists(serverLog()) && Files.readString(serverLog()).contains(text);
    }

    /** The end of what the broker said last, for an error message. */
    String lastWords(int lines) {
        for (Path log : List.of(serverLog(), console())) {
            try {
                List<String> all = Files.readAllLines(log);
                if (!all.isEmpty()) {
                    return log + ":\n"
                            + all.stream().skip(Math.max(0, all.size() - lines)).collect(Collectors.joining("\n"));
                }
            } catch (IOException e) {
                // Not there or not readable: the next one may be.
            }
        }
        return logs() + " is empty";
    }

    PidFile pidFile() {
        return new PidFile(directory.resolve("broker.pid"));
    }
}
