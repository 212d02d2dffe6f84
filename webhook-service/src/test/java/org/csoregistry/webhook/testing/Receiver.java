package org.csoregistry.webhook.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.csoregistry.commons.json.RegistryJson;

/** A subscriber's endpoint: echoes challenges, keeps what it gets, and answers as a test wants it to. */
public final class Receiver implements AutoCloseable {
    private static final String CHALLENGE = "org.csoregistry.webhook.verification.v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Received> challenges = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answer> behaviour = message -> Answer.of(204);
    private volatile boolean echoes = true;

    /** What it says. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/in?tenant=7";
    }

    public Receiver answering(Function<Received, Answer> how) {
        behaviour = how;
        return this;
    }

    public Receiver echoing(boolean whether) {
        echoes = whether;
        return this;
    }

    private void take(HttpExchange exchange) throws IOException {
        Received message = Received.in(exchange);
        boolean challenge = message.json().path("type").asText().equals(CHALLENGE);
        (challenge ? challenges : received).add(message);
        Answer answer = challenge ? echo(message) : behaviour.apply(message);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private Answer echo(Received message) {
        String challenge = message.json().path("data").path("challenge").asText();
        String said = echoes ? challenge : "nonsense";
        return new Answer(200, Map.of(), RegistryJson.write(Map.of("challenge", said)));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> challenges() {
        return List.copyOf(challenges);
    }

    public List<Received> await(int count) {
        Patience.until(count + " messages, got " + received.size(), () -> received.size() >= count);
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
