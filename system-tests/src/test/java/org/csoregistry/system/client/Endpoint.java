package org.csoregistry.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A partner's endpoint for webhooks, as docs/webhooks.md tells to build one. */
public final class Endpoint implements AutoCloseable {

    private static final String CHALLENGE = "org.csoregistry.webhook.verification.v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch answering = new CountDownLatch(0);

    /** One request. */
    public record Message(String id, String timestamp, String signatures, String body) {

        public boolean isSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
                String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
                return Arrays.asList(signatures.split(" ")).contains(expected);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public long version() {
            return Json.read(body).at("/data/version").longValue();
        }
    }

    public Endpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/changes";
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        Message message = new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        JsonNode event = Json.read(message.body());
        boolean challenge = event.path("type").asText().equals(CHALLENGE);
        if (!challenge) {
            messages.add(message);
            awaitRelease();
        }
        byte[] answer = (challenge ? event.path("data").toString() : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void awaitRelease() {
        try {
            answering.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes messages from now on, and answers none of them before the release. */
    public void holdBack(CountDownLatch release) {
        answering = release;
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** In the order of their arrival. */
    public List<Long> versions() {
        return messages.stream().map(Message::version).toList();
    }

    public List<Message> await(int count) {
        Patience.until(count + " messages", () -> messages.size() >= count);
        return messages();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
