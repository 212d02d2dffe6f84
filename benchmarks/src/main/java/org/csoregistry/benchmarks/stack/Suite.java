package org.csoregistry.benchmarks.stack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.launcher.stack.FreePort;
import org.csoregistry.launcher.stack.TokenIssuer;
import org.csoregistry.launcher.stack.TokenRequest;

/**
 * The whole registry as {@code ./registry up --fresh} starts it, durable PostgreSQL included, on data and ports of its
 * own. The just-in-time compiler can be let loose and given more room: the launcher keeps it small for laptops.
 */
public final class Suite implements AutoCloseable {
    /** For throughput: it takes minutes to warm up, and then is worth it. */
    public static final String FULL_COMPILER = "-XX:TieredStopAtLevel=4 -Xms128m -Xmx192m -Xmn64m";

    /** Nothing but what {@code ./registry up} gives to everybody. */
    public static final String AS_STARTED = "";

    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "ORGANIZATION_SERVICE",
            "EVENT_SERVICE",
            "COMMITMENT_SERVICE",
            "WEBHOOK_SERVICE",
            "POSTGRESQL",
            "KAFKA",
            "KAFKA_CONTROLLER");
    /** Whoever follows organization-service, except the gateway. */
    public static final List<String> NEIGHBOURS = List.of("event-service", "commitment-service", "webhook-service");

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 100;

    private final Path data;
    private final Map<String, Integer> ports;
    private final Process launcher;
    private Duration startedIn;

    private Suite(Path data, Map<String, Integer> ports, Process launcher) {
        this.data = data;
        this.ports = ports;
        this.launcher = launcher;
    }

    /**
     * @param without services to leave out
     * @param javaOptions of all services, after those of {@code ./registry up}
     * @throws IllegalStateException naming the log, if it does not start
     */
    public static Suite start(Path project, List<String> without, String javaOptions)
            throws IOException, InterruptedException {
        Path data = project.resolve(".registry/bench");
        Map<String, Integer> ports = new TreeMap<>();
        PORTS.forEach(name -> ports.put(name, FreePort.find()));
        Map<String, String> variables = new TreeMap<>();
        variables.put("REGISTRY_DATA", data.toString());
        variables.put("REGISTRY_JAVA_OPTS", javaOptions);
        // All readers of a measurement come from this machine.
        variables.put("REGISTRY_GATEWAY_STREAM_MAX_READERS_PER_ADDRESS", "5000");
        ports.forEach((name, port) -> variables.put("REGISTRY_PORT_" + name, port.toString()));
        Path output = data.resolveSibling("bench.log");
        Files.deleteIfExists(output);
        Process launcher = new TetheredJvm(
                        List.of("-Xms16m", "-Xmx192m", "-XX:+UseSerialGC", "-Dregistry.root=" + project),
                        List.of(
                                project.resolve("launcher/target/launcher.jar"),
                                project.resolve("launcher/target/lib/*")),
                        "org.csoregistry.launcher.Main",
                        up(without),
                        variables,
                        output)
                .start();
        Suite suite = new Suite(data, ports, launcher);
        suite.awaitReady(output);
        return suite;
    }

    private static List<String> up(List<String> without) {
        List<String> command = new ArrayList<>(List.of("up", "--fresh"));
        if (!without.isEmpty()) {
            command.addAll(List.of("--without", String.join(",", without)));
        }
        return command;
    }

    private void awaitReady(Path output) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!Files.readString(output).contains("the registry is ready")) {
            if (!launcher.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
                close();
                throw new IllegalStateException("the suite did not start, see " + output);
            }
            launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        startedIn = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** From the launcher's start until all services were ready; the data was made anew. */
    public Duration startedIn() {
        return startedIn;
    }

    /**
     * Ends a service, which the launcher then starts again.
     *
     * @return how long the new process took until it was ready
     * @throws IllegalStateException if it never is
     */
    public Duration restart(String service) throws IOException, InterruptedException {
        String before = pid("pids/" + service + ".pid");
        Program.run(List.of("kill", "-TERM", before));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (pid("pids/" + service + ".pid").equals(before)) {
            mustComeBefore(deadline, service);
        }
        long begin = System.nanoTime();
        URI readiness = url(service.toUpperCase(Locale.ROOT).replace('-', '_')).resolve("/q/health/ready");
        while (!answers(readiness)) {
            mustComeBefore(deadline, service);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void mustComeBefore(long deadline, String service) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException(service + " did not come back");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS / 5);
    }

    private static boolean answers(URI readiness) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (ConnectException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    public URI gateway() {
        return url("GATEWAY");
    }

    public URI organizations() {
        return url("ORGANIZATION_SERVICE");
    }

    private URI url(String name) {
        return URI.create("http://127.0.0.1:" + ports.get(name));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.get("KAFKA");
    }

    public int storePort() {
        return ports.get("POSTGRESQL");
    }

    /** The organizations' database, as the superuser; no password is asked for on this machine. */
    public Connection store() throws SQLException {
        return store("organization");
    }

    /** The same of another database on the server. */
    public Connection store(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + storePort() + "/" + database, "postgres", "");
    }

    /** A secretariat's token. */
    public String token() {
        return TokenIssuer.in(data.resolve("keys")).mint(TokenRequest.of("secretariat"));
    }

    /** As if it had stopped to answer, with all its connections open. */
    public void pauseBroker() throws IOException, InterruptedException {
        signalBroker("-STOP");
    }

    public void resumeBroker() throws IOException, InterruptedException {
        signalBroker("-CONT");
    }

    private void signalBroker(String signal) throws IOException, InterruptedException {
        Program.run(List.of("kill", signal, pid("kafka/broker.pid")));
    }

    private String pid(String file) throws IOException {
        return Files.readString(data.resolve(file)).split("\\s+")[0];
    }

    /** Resident memory of a service, MiB; 0 where the machine does not tell. */
    public long residentMebibytes(String service) throws IOException {
        return Memory.resident(Long.parseLong(pid("pids/" + service + ".pid")));
    }

    /** Memory of all processes, what they share counted once, MiB; 0 where the machine does not tell. */
    public long allMebibytes() throws IOException {
        long sum = Memory.proportional(launcher.pid());
        for (ProcessHandle process : launcher.descendants().toList()) {
            sum += Memory.proportional(process.pid());
        }
        return sum;
    }

    @Override
    public void close() {
        Program.end(launcher);
    }
}
