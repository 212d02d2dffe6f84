package org.csoregistry.verifier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Asks a real gateway, again while it says "not now". The token goes to the gateway and nowhere else. */
public final class HttpGateway implements Gateway {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Set<Integer> NOT_YOU = Set.of(401, 403);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final URI base;
    private final Supplier<String> token;
    private final Duration patience;

    /** @param base scheme, host and port */
    public HttpGateway(URI base, Supplier<String> token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    @Override
    public Answer get(String path, Reader reader) {
        HttpRequest.Builder request = request(base.resolve(path));
        if (reader == Reader.SECRETARIAT) {
            request.header("Authorization", "Bearer " + token.get());
        }
        Patience waiting = new Patience(patience);
        while (true) {
            String failure;
            try {
                Answer answer = send(request.build());
                if (NOT_YOU.contains(answer.status())) {
                    throw new NotExaminable(path + " is refused " + reader + ": status " + answer.status());
                }
                if (!NOT_NOW.contains(answer.status())) {
                    return answer;
                }
                failure = "status " + answer.status();
            } catch (IOException e) {
                failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
            if (!waiting.pause()) {
                throw new NotExaminable("no answer from " + base + " to " + path + ": " + failure);
            }
        }
    }

    @Override
    public Answer fetch(URI address) {
        try {
            return send(request(address).build());
        } catch (IOException | IllegalArgumentException e) {
            return new Answer(0, "", "");
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).GET();
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(UTF_8));
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExaminable("interrupted");
        }
    }
}
