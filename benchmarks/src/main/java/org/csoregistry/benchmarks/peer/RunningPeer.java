package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.benchmarks.load.Wrk;
import org.csoregistry.benchmarks.stack.Suite;
import org.csoregistry.launcher.stack.FreePort;

/** A peer at work: a process beside the suite, on a database of its own on the suite's store. */
public final class RunningPeer implements AutoCloseable {
    private static final long START_LIMIT_SECONDS = 120;
    private static final long POLL_MILLIS = 100;

    private final Peer peer;
    private final Suite suite;
    private final Process process;
    private final URI base;

    private RunningPeer(Peer peer, Suite suite, Process process, URI base) {
        this.peer = peer;
        this.suite = suite;
        this.process = process;
        this.base = base;
    }

    /**
     * On an empty database.
     *
     * @throws IOException if it cannot be built
     * @throws IllegalStateException naming the log, if it does not start
     */
    public static RunningPeer start(Peer peer, Path project, Suite suite, String javaOptions)
            throws IOException, InterruptedException, SQLException {
        PeerStore.create(project, suite);
        int port = FreePort.find();
        Path output = project.resolve("benchmarks/target/peer.log");
        Process process = peer.start(project, javaOptions, suite.storePort(), port, output);
        RunningPeer running = new RunningPeer(peer, suite, process, URI.create("http://127.0.0.1:" + port));
        running.awaitReady(output);
        return running;
    }

    private void awaitReady(Path output) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!answers()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS)) {
                close();
                throw new IllegalStateException(peer.name() + " did not start, see " + output);
            }
        }
    }

    /** Whatever it says to somebody who asks for nothing it has: it listens when it is ready. */
    private boolean answers() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) base.toURL().openConnection();
        try {
            return connection.getResponseCode() > 0;
        } catch (ConnectException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    /** Gives it the organizations that the registry has of a family. */
    public void fill(int family, int count) throws SQLException {
        PeerStore.fill(suite, family, count);
    }

    /** The same load on this one. */
    public Wrk asked(Wrk ours) {
        return peer.asked(ours, base);
    }

    @Override
    public void close() {
        Program.end(process);
    }
}
