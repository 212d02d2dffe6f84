package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Organizations by the file, in and out, as lines of JSON. */
public final class FileTransfer {
    private static final String LINES = "application/x-ndjson";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    public FileTransfer(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Sends a file, all of it or nothing.
     *
     * @return from the first byte sent to the answer
     * @throws IllegalStateException if not every row has become an organization
     */
    public Duration take(Path file, int rows) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/organizations/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", LINES)
                .POST(BodyPublishers.ofFile(file))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        if (answer.statusCode() != 200 || !answer.body().contains("\"created\":" + rows + ",")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return time;
    }

    /**
     * Reads all organizations to the last byte.
     *
     * @throws IllegalStateException if there are fewer than {@code rows}
     */
    public Duration handOut(int rows) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/organizations"))
                .header("Accept", LINES)
                .build();
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        long told = answer.headers().firstValueAsLong("Export-Records").orElse(0);
        if (answer.statusCode() != 200 || told < rows) {
            throw new IllegalStateException(answer.statusCode() + ", " + told + " records");
        }
        return time;
    }
}
