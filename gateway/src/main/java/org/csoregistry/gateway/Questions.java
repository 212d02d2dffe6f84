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

    Questions(Vertx vertx, Upstreams upstreams, GatewayConfig config) {
        this.upstreams = upstreams;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(16).setConnectTimeout((int)
                        config.proxy().connectTimeout().toMillis()));
    }

    void atStop(@Observes ShutdownEvent stop) {
        client.close();
    }

    /** What a service answered instead of 200. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient Buffer body;

        Refused(Service service, int status, Buffer body) {
            super(service.id() + " answered " + status, null, false, false);
            this.status = status;
            this.body = body;
        }

        public int status() {
            return status;
        }

        public Buffer body() {
            return body;
        }
    }

    /**
     * The body of a 200; every other outcome is a failure that says which service gave it, a {@link Refused} if it
     * answered at all.
     */
    public Future<Buffer> ask(Service service, String uri, Duration timeout) {
        // Not a time for getting a connection as well, see Admission: those before us have theirs, and then we get one.
        RequestOptions options = upstreams.request(service, HttpMethod.GET, uri).setIdleTimeout(timeout.toMillis());
        options.putHeader("Accept", "application/json");
        return client.request(options)
                .compose(request -> request.send().compose(response -> bodyOf(service, response)));
    }

    private static Future<Buffer> bodyOf(Service service, HttpClientResponse response) {
        if (response.statusCode() == 200) {
            return response.body();
        }
        return response.body().compose(body -> Future.failedFuture(new Refused(service, response.statusCode(), body)));
    }
}
