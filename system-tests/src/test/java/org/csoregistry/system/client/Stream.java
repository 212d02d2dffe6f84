package org.csoregistry.system.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads {@code /v1/stream} as a browser's EventSource does. */
public final class Stream implements AutoCloseable {

    private final InputStream body;
    private final List<Frame> frames = new ArrayList<>();
    private String place;
    private volatile boolean ended;

    /** @param id where to resume once this change has been seen */
    public record Frame(String id, String type, Change change) {}

    private Stream(InputStream body, String place) {
        this.body = body;
        this.place = place;
        Thread reader = new Thread(this::read, "stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** From now on; returns when the place is known. */
    public static Stream fromNow(URI gateway) {
        Stream stream = open(gateway, null);
        Patience.until("the stream to say where it begins", () -> stream.place() != null);
        return stream;
    }

    public static Stream resumed(URI gateway, String lastEventId) {
        return open(gateway, lastEventId);
    }

    private static Stream open(URI gateway, String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve("/v1/stream")).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var response = Api.CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("status " + response.statusCode());
            }
            return new Stream(response.body(), lastEventId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String id = null;
        String type = null;
        String data = null;
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    take(id, type, data);
                    type = null;
                    data = null;
                }
            }
        } catch (IOException e) {
            // closed, by us or by the gateway; whoever waits for more finds out
        } finally {
            ended = true;
        }
    }

    private synchronized void take(String id, String type, String data) {
        place = id == null ? place : id;
        if (data != null) {
            frames.add(new Frame(id, type, Change.in(Json.read(data))));
        }
    }

    /** The last id seen. */
    public synchronized String place() {
        return place;
    }

    /** Whether nothing more will come. */
    public boolean hasEnded() {
        return ended;
    }

    public synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    public List<Change> changes() {
        return frames().stream().map(Frame::change).toList();
    }

    /** Reads until a change is there; answers everything up to and including it. */
    public List<Change> await(String what, Predicate<Change> wanted) {
        Patience.until(what + " on the stream", () -> changes().stream().anyMatch(wanted));
        return changes();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
