package org.csoregistry.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * What the gateway itself asks the services: readiness, documents, pages of a feed.
 * Its connections are its own, so that a crowd of callers cannot starve them.
 */
@ApplicationScoped
public class Questions {
    private final HttpClient client;
    private final Upstreams upstreams;

    Questions(Vertx vertx, Upstreams upstreams) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(16));
    }

    void atStop(@Observes ShutdownEvent stop) {
        client.close();
    }

    /** The body of a 200; every other outcome is a failure that says which service gave it. */
    public Future<Buffer> ask(Service service, String uri, Duration timeout) {
        RequestOptions options = upstreams.request(service, HttpMethod.GET, uri).setTimeout(timeout.toMillis());
        options.putHeader("Accept", "application/json");
        return client.request(options)
                .compose(request -> request.send().compose(response -> bodyOf(service, response)));
    }

    private static Future<Buffer> bodyOf(Service service, HttpClientResponse response) {
        if (response.statusCode() == 200) {
            return response.body();
        }
        String refusal = service.id() + " answered " + response.statusCode();
        return response.end().compose(read -> Future.failedFuture(new IllegalStateException(refusal)));
    }
}
