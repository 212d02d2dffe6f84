package org.csoregistry.launcher;

import io.quarkus.bootstrap.runner.AotQuarkusEntryPoint;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.csoregistry.launcher.stack.FreePort;

/** A project of stand-in services in a temporary directory, and launchers run on it as the script would. */
final class Suite {

    private final Path project;
    private final Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);

    Suite(Path project) throws Exception {
        this.project = project;
        for (Endpoint endpoint : Endpoint.values()) {
            ports.put(endpoint, FreePort.find());
        }
        for (Endpoint service : Endpoint.services()) {
            writeApplication(new Home(project).application(service));
        }
    }

    int port(Endpoint endpoint) {
        return ports.get(endpoint);
    }

    /** As Quarkus does it, the jar holds only a manifest that points to the classes. */
    private static void writeApplication(Path jar) throws Exception {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        AotQuarkusEntryPoint.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    Run launch(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dregistry.root=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        ports.forEach((endpoint, port) -> builder.environment().put(endpoint.variable(), port.toString()));
        builder.environment().putAll(environment);
        return new Run(builder.start());
    }

    void send(String method, Endpoint service) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port(service) + "/");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    /** One launcher and what it has said so far. */
    static final class Run implements AutoCloseable {

        private final Process process;
        private final Queue<String> said = new ConcurrentLinkedQueue<>();

        Run(Process process) {
            this.process = process;
            Thread reader = new Thread(() -> {
                BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                output.lines().forEach(said::add);
            });
            reader.setDaemon(true);
            reader.start();
        }

        Process process() {
            return process;
        }

        String said() {
            return String.join("\n", said);
        }

        void awaitSaid(String text) throws InterruptedException {
            long deadline = System.nanoTime() + 90_000_000_000L;
            while (!said().contains(text)) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    Thread.sleep(200);
                    if (said().contains(text)) {
                        return;
                    }
                    throw new AssertionError("never said '" + text + "' but:\n" + said());
                }
                Thread.sleep(50);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
