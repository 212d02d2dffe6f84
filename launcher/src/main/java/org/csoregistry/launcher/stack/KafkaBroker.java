package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.csoregistry.launcher.process.TetheredJvm;

/**
 * A real single-node Kafka broker (KRaft) on 127.0.0.1, in a child JVM with a heap of 192 MB.
 *
 * <p>Topics are not created automatically; messages may have 4 MiB. Closing stops the broker and keeps the data
 * directory. The broker also ends within seconds when this JVM ends without closing it.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String READY = "Kafka Server started";
    private static final int LAST_LINES = 15;

    private final BrokerFiles files;
    private final int port;
    private final Process process;

    private KafkaBroker(BrokerFiles files, int port, Process process) {
        this.files = files;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a broker, its controller on a free port.
     *
     * @param dataDirectory created and formatted if need be; otherwise topics and messages are kept
     * @param port TCP port for clients; 0 = a free one
     * @throws IllegalStateException if the broker ends, does not answer within 90 s, or a living process uses the
     *     directory; the message ends with the last lines of the broker's log
     * @throws UncheckedIOException if the directory cannot be written
     */
    public static KafkaBroker start(Path dataDirectory, int port) {
        return start(dataDirectory, port, 0);
    }

    /** As {@link #start(Path, int)}, with the controller on a given port; 0 = a free one. */
    public static KafkaBroker start(Path dataDirectory, int port, int controllerPort) {
        BrokerFiles files = new BrokerFiles(dataDirectory);
        int clients = FreePort.orFound(port);
        try {
            files.pidFile().killOrphan();
            files.write(clients, FreePort.orFound(controllerPort));
            KafkaBroker broker = new KafkaBroker(files, clients, launch(files));
            broker.awaitReady();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Kafka in " + dataDirectory, e);
        }
    }

    /**
     * Kills the broker that a killed parent left running on the directory, if there is one.
     *
     * @throws IllegalStateException if its parent lives
     */
    public static void stopOrphan(Path dataDirectory) {
        try {
            new BrokerFiles(dataDirectory).pidFile().killOrphan();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + dataDirectory, e);
        }
    }

    private static Process launch(BrokerFiles files) throws IOException {
        List<String> options = List.of(
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Dkafka.logs.dir=" + files.logs(),
                "-Dlog4j2.configurationFile=" + files.logging().toUri());
        Process process = new TetheredJvm(
                        options,
                        List.of(BrokerLibrary.locate().resolve("*")),
                        BrokerMain.class.getName(),
                        List.of(
                                files.configuration().toString(),
                                files.storage().toString()),
                        Map.of(),
                        files.console())
                .start();
        files.pidFile().record(process.toHandle());
        return process;
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + STARTUP_LIMIT.toNanos();
        while (!files.serverLogContains(READY) || !answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Kafka ended with code " + process.exitValue()
                        + " while starting on port " + port + "; " + files.lastWords(LAST_LINES));
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("Kafka did not answer on port " + port + " within "
                        + STARTUP_LIMIT.toSeconds() + " s; " + files.lastWords(LAST_LINES));
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void pause() {
        try {
            process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was starting", e);
        }
    }

    /** {@code host:port} for clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** The broker's process, for tests that suspend or kill it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Asks the broker to stop, insists after three seconds; the data stay. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly().onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            files.pidFile().forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
