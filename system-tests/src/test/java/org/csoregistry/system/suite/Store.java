package org.csoregistry.system.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.system.client.Patience;

/**
 * The suite's PostgreSQL server. The launcher does not start it again when it ends; here it is started with the very
 * command line it had.
 */
public final class Store {

    private final Places places;
    private List<String> command = List.of();

    Store(Places places) {
        this.places = places;
    }

    /** Fast shutdown: sessions are ended, data are flushed. */
    public void stop() {
        end("INT");
    }

    /** Immediate shutdown: nothing is flushed, the next start recovers from the log. */
    public void crash() {
        end("QUIT");
        start();
    }

    private void end(String signal) {
        Child server = Child.recordedIn(places.data().resolve("postgres/postmaster.pid"));
        ProcessHandle.Info info = server.process().info();
        List<String> words = new ArrayList<>(asOrdinaryUser());
        words.add(info.command().orElseThrow());
        words.addAll(List.of(info.arguments().orElseThrow()));
        command = List.copyOf(words);
        server.signal(signal);
        server.process().onExit().join();
    }

    public void start() {
        Path log = places.log("postgres");
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Patience.until("PostgreSQL to answer", this::answers);
    }

    /** PostgreSQL refuses to run as root; in a user namespace it does not see that it does. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), places.port("POSTGRESQL"))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
