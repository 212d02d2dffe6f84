package org.csoregistry.gateway.testing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import org.csoregistry.gateway.Service;

/** A small HTTP server in a service's place, with nothing of the gateway in it. */
public final class FakeService implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();

    private FakeService() {}

    public static FakeService start(Service service, Handler<HttpServerRequest> handler) {
        FakeService fake = new FakeService();
        fake.vertx
                .createHttpServer()
                .requestHandler(handler)
                .listen(GatewaySetup.port(service), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
        return fake;
    }

    /** Answers each request with a text. */
    public static FakeService saying(Service service, String text) {
        return start(service, request -> request.response().end(text));
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
