package org.csoregistry.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** HTTP as a partner system speaks it, with or without a token. */
public final class Api {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    private final URI base;
    private final Optional<String> token;

    public Api(URI base, Optional<String> token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type", "application/json"));
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, with(headers, "Content-Type", "application/json"));
    }

    public Answer patch(String path, long version, Object body) {
        return send("PATCH", path, body, "Content-Type", "application/merge-patch+json", "If-Match", etag(version));
    }

    public Answer delete(String path, long version) {
        return send("DELETE", path, null, "If-Match", etag(version));
    }

    /** Creates a resource and answers what was created. */
    public Answer create(String path, Object body) {
        return post(path, body).mustBe(201);
    }

    /**
     * @param headers names and values in turn
     * @throws UncheckedIOException if there is no answer
     */
    public Answer send(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static String[] with(String[] headers, String name, String value) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase(name)) {
                return headers;
            }
        }
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
