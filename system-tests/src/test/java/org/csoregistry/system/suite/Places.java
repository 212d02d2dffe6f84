package org.csoregistry.system.suite;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.csoregistry.launcher.stack.FreePort;

/**
 * Where one run of the suite lies and listens.
 *
 * @param project the checkout
 * @param data everything that the run writes
 * @param ports by the names of the launcher's variables, such as {@code KAFKA}
 */
record Places(Path project, Path data, Map<String, Integer> ports) {

    Places {
        ports = Map.copyOf(ports);
    }

    /** The checkout that holds the working directory, and free ports. */
    static Places inCheckout() {
        Path project = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("launcher")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("these tests run in a checkout of the registry"));
        Map<String, Integer> ports = new LinkedHashMap<>();
        Stream.of(
                        "GATEWAY",
                        "ORGANIZATION_SERVICE",
                        "EVENT_SERVICE",
                        "COMMITMENT_SERVICE",
                        "WEBHOOK_SERVICE",
                        "POSTGRESQL",
                        "KAFKA",
                        "KAFKA_CONTROLLER")
                .forEach(name -> ports.put(name, FreePort.find()));
        return new Places(
                project,
                project.resolve("system-tests/target").resolve(System.getProperty("suite.data", "registry")),
                ports);
    }

    /** The same with one service on a port of its own. */
    Places withAnother(String service, int port) {
        Map<String, Integer> others = new LinkedHashMap<>(ports);
        others.put(variable(service), port);
        return new Places(project, data, others);
    }

    /** What the launcher is told through its environment. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("REGISTRY_DATA", data.toString());
        // The tests kill more often than an operator would bear.
        variables.put("REGISTRY_RESTARTS", "100000");
        ports.forEach((name, port) -> variables.put("REGISTRY_PORT_" + name, port.toString()));
        return variables;
    }

    int port(String name) {
        return ports.get(variable(name));
    }

    URI url(String service) {
        return URI.create("http://127.0.0.1:" + port(service));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port("KAFKA");
    }

    Path launcherJar() {
        return project.resolve("launcher/target/launcher.jar");
    }

    Path launcherLibraries() {
        return project.resolve("launcher/target/lib/*");
    }

    Path application(String service) {
        return project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path pidFile(String service) {
        return data.resolve("pids").resolve(service + ".pid");
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
