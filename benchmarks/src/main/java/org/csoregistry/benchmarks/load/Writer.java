package org.csoregistry.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.csoregistry.benchmarks.stack.Ids;

/** Registers organizations under ids of its own, as an offline client does. */
public final class Writer {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    public Writer(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Registers numbers 0 to below {@code count} of a family, as fast as the registry takes them.
     *
     * @param together how many are on their way at one time
     */
    public void fill(int family, int count, int together) throws InterruptedException {
        Semaphore places = new Semaphore(together);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (int number = 0; number < count && failure.get() == null; number++) {
            places.acquire();
            start(Ids.of(family, number), family * 1_000_000 + number).whenComplete((created, fault) -> {
                failure.compareAndSet(null, fault);
                places.release();
            });
        }
        places.acquire(together);
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** Fails with an IllegalStateException if it is not created. */
    CompletableFuture<Void> start(UUID id, int number) {
        return client.sendAsync(request(id, number), BodyHandlers.ofString()).thenAccept(Writer::created);
    }

    private HttpRequest request(UUID id, int number) {
        return HttpRequest.newBuilder(base.resolve("/v1/organizations/" + id))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(Drafts.organization(number)))
                .build();
    }

    private static void created(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }
}
