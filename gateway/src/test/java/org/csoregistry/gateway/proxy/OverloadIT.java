package org.csoregistry.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More callers than a service can serve: some are told to come again, and afterwards all is as before. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the service works by being there
class OverloadIT {
    /** As many as the gateway keeps by default. */
    private static final int CONNECTIONS = 128;

    private static final int CROWD = 1_100;
    private static final int IN_A_ROW = 4;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient callers =
            vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CROWD).setMaxWaitQueueSize(-1));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void noConnectionIsLostToACrowd() throws Exception {
        try (var slow = FakeService.start(
                Service.EVENT,
                request -> request.endHandler(
                        all -> vertx.setTimer(150, later -> request.response().end("here"))))) {
            assertThat(ask(CROWD, IN_A_ROW)).containsOnly(200, 503).contains(200, 503);
            assertThat(ask(CONNECTIONS, 1)).containsOnly(200);
        }
    }

    /** The statuses that so many callers get, each of whom asks again as soon as it is answered. */
    private Set<Integer> ask(int crowd, int inARow) throws Exception {
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < crowd; i++) {
            all.add(ask(inARow, statuses));
        }
        Future.all(all).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        return statuses;
    }

    private Future<Void> ask(int inARow, Set<Integer> statuses) {
        return callers.request(HttpMethod.GET, Wire.port(), "127.0.0.1", "/v1/events")
                .compose(request -> request.send())
                .compose(answer -> answer.body().onSuccess(body -> statuses.add(answer.statusCode())))
                .compose(body -> inARow == 1 ? Future.succeededFuture() : ask(inARow - 1, statuses));
    }
}
