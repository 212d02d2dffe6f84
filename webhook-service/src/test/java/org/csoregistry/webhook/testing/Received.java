package org.csoregistry.webhook.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.csoregistry.commons.json.RegistryJson;

/** One request as an endpoint gets it. */
public record Received(String method, String target, Headers headers, byte[] body) {
    private static final int BLOCK = 64;

    static Received in(HttpExchange exchange) throws IOException {
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    public String header(String name) {
        return headers.getFirst(name);
    }

    public String id() {
        return header("webhook-id");
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        return RegistryJson.read(text());
    }

    public String subject() {
        return json().path("subject").asText();
    }

    public long version() {
        return json().path("data").path("version").asLong();
    }

    /** Whether one of the signatures is this secret's, by RFC 2104 done by hand: not the way it was made. */
    public boolean isSignedWith(String secret) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        byte[] head = (id() + "." + header("webhook-timestamp") + ".").getBytes(UTF_8);
        byte[] inner = sha256(pad(key, 0x36), head, body);
        String expected = "v1," + Base64.getEncoder().encodeToString(sha256(pad(key, 0x5c), inner));
        return Arrays.asList(header("webhook-signature").split(" ")).contains(expected);
    }

    private static byte[] pad(byte[] key, int with) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) with;
        }
        return block;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
