package org.csoregistry.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads {@code /v1/stream} as a browser would. */
public final class StreamClient implements AutoCloseable {
    private final Wire wire = new Wire();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile String lastId;
    private volatile boolean ended;

    /** One event; type and data are null for a block that only brought an id. */
    public record Event(String id, String type, String data) {}

    /** @param lastEventId null to begin at now */
    public StreamClient(String lastEventId) throws IOException {
        this(lastEventId, "");
    }

    /** @param query such as {@code ?country=MN} */
    public StreamClient(String lastEventId, String query) throws IOException {
        String resume = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        wire.send("GET /v1/stream" + query + " HTTP/1.0\r\nHost: x\r\n" + resume + "\r\n");
        String head = wire.readUntil("\r\n\r\n");
        if (!head.startsWith("HTTP/1.0 200") && !head.startsWith("HTTP/1.1 200")) {
            throw new IOException(head);
        }
        lastId = lastEventId;
        Thread reader = new Thread(this::read, "stream-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** A reader that begins at now, and has been told where that is. */
    public static StreamClient atNow() throws Exception {
        return atNow("");
    }

    public static StreamClient atNow(String query) throws Exception {
        StreamClient client = new StreamClient(null, query);
        client.next();
        return client;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(wire.in(), UTF_8))) {
            String type = null;
            String data = null;
            boolean any = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                    any = true;
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && (any || data != null)) {
                    events.add(new Event(lastId, type, data));
                    type = null;
                    data = null;
                    any = false;
                }
            }
            ended = true;
        } catch (IOException closed) {
            events.add(new Event(null, "closed", null));
        }
    }

    /** The next event, or null if none comes in fifteen seconds. */
    public Event next() throws InterruptedException {
        return events.poll(15, TimeUnit.SECONDS);
    }

    /** The next change, whatever ids come before it. */
    public Event nextChange() throws InterruptedException {
        Event event = next();
        while (event != null && event.data() == null && !"closed".equals(event.type())) {
            event = next();
        }
        return event;
    }

    /** True if nothing but heartbeats comes for a while. */
    public boolean isSilent() throws InterruptedException {
        return events.poll(600, TimeUnit.MILLISECONDS) == null;
    }

    /** Whether a change has come that nobody has asked for yet. */
    public boolean hasMoreChanges() {
        return events.stream().anyMatch(event -> event.data() != null);
    }

    /** Reads until the gateway has ended the stream. */
    public void awaitEnd() {
        Patience.until("the stream to end", () -> ended);
    }

    public int comments() {
        return comments.get();
    }

    public String lastId() {
        return lastId;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
