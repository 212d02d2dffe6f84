package org.csoregistry.launcher.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Puts example resources into the registry through its public API, as any client would.
 *
 * <p>Each is {@code PUT /v1/<collection>/{id}} with {@code If-None-Match: *}, so that a repetition changes nothing.
 */
public final class Seeder {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final int THERE_ALREADY = 412;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_LIMIT)
            .build();
    private final URI gateway;
    private final String token;

    /**
     * @param gateway base address, without path
     * @param token of a caller who may write everything
     */
    public Seeder(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * Puts the seeds that come with this program, if any.
     *
     * @return how many are new
     * @throws IllegalStateException with the answer's body, if the registry refuses one
     * @throws IOException if a file cannot be read or the gateway does not answer
     */
    public int seed() throws IOException, InterruptedException {
        return seed(SeedFiles.ofThisProgram());
    }

    int seed(List<SeedFile> files) throws IOException, InterruptedException {
        int created = 0;
        for (SeedFile file : files) {
            for (ObjectNode resource : file.resources()) {
                created += put(file, resource) ? 1 : 0;
            }
        }
        return created;
    }

    private boolean put(SeedFile file, ObjectNode resource) throws IOException, InterruptedException {
        ObjectNode body = resource.deepCopy();
        String id = body.remove("id").textValue();
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/" + file.collection() + "/" + id))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != CREATED && response.statusCode() != THERE_ALREADY) {
            throw new IllegalStateException("the registry refused seed " + id + " of " + file.name() + " with "
                    + response.statusCode() + ": " + response.body());
        }
        return response.statusCode() == CREATED;
    }
}
