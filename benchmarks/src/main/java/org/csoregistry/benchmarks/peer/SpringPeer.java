package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.stack.Suite;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.launcher.stack.FreePort;

/** What a user would pick instead: the directory by Spring Boot and JPA, a process beside the suite, on its store. */
public final class SpringPeer implements AutoCloseable {
    private static final String MAIN = "org.springframework.boot.loader.launch.JarLauncher";
    private static final long START_LIMIT_SECONDS = 120;
    private static final long POLL_MILLIS = 100;

    private final Suite suite;
    private final Process process;
    private final URI base;

    private SpringPeer(Suite suite, Process process, URI base) {
        this.suite = suite;
        this.process = process;
        this.base = base;
    }

    /**
     * Built if need be, on an empty database of its own.
     *
     * @param javaOptions those of the registry's services in the same cell
     * @throws IOException if it cannot be built
     * @throws IllegalStateException naming the log, if it does not start
     */
    public static SpringPeer start(Path project, Suite suite, String javaOptions)
            throws IOException, InterruptedException, SQLException {
        Path application = SpringBuild.application(project);
        SpringStore.create(suite);
        int port = FreePort.find();
        Path output = project.resolve("benchmarks/target/spring/console.log");
        Process process = new TetheredJvm(
                        options(javaOptions),
                        List.of(application),
                        MAIN,
                        List.of(),
                        Map.of(
                                "SERVER_ADDRESS",
                                "127.0.0.1",
                                "SERVER_PORT",
                                Integer.toString(port),
                                "SPRING_DATASOURCE_URL",
                                "jdbc:postgresql://127.0.0.1:" + suite.storePort() + "/" + SpringStore.NAME,
                                "SPRING_DATASOURCE_USERNAME",
                                "postgres"),
                        output)
                .start();
        SpringPeer peer = new SpringPeer(suite, process, URI.create("http://127.0.0.1:" + port));
        peer.awaitReady(output);
        return peer;
    }

    /** The launcher's own options come first for its services, too. */
    private static List<String> options(String javaOptions) {
        List<String> options = new ArrayList<>(List.of("-Xss512k", "-XX:+UseSerialGC"));
        Arrays.stream(javaOptions.split("\\s+")).filter(each -> !each.isBlank()).forEach(options::add);
        return options;
    }

    private void awaitReady(Path output) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!answers()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS)) {
                close();
                throw new IllegalStateException("Spring did not start, see " + output);
            }
        }
    }

    private boolean answers() throws IOException {
        URI first = base.resolve("/v1/organizations?country=MN");
        HttpURLConnection connection = (HttpURLConnection) first.toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (ConnectException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    /** Gives it the organizations that the registry has of a family. */
    public void fill(int family, int count) throws SQLException {
        SpringStore.fill(suite, family, count);
    }

    /** Where it serves the registry's own paths. */
    public URI base() {
        return base;
    }

    @Override
    public void close() {
        Program.end(process);
    }
}
