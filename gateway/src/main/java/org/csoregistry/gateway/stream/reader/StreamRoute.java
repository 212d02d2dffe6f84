package org.csoregistry.gateway.stream.reader;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.front.OwnRoute;
import org.csoregistry.gateway.problem.Problems;
import org.csoregistry.gateway.stream.Hub;
import org.csoregistry.gateway.stream.crowd.Crowds;
import org.csoregistry.gateway.stream.source.Feeds;

/** {@code GET /v1/stream}: every public change of the three services that matches, as it happens. */
@ApplicationScoped
class StreamRoute {
    private final OwnRoute own;
    private final Problems problems;
    private final Hub hub;
    private final Places places;
    private final Admission admission;
    private final StreamShop shop;

    StreamRoute(
            OwnRoute own,
            Problems problems,
            Hub hub,
            Places places,
            Feeds feeds,
            StreamMetrics metrics,
            Crowds crowds,
            GatewayConfig config) {
        this.own = own;
        this.problems = problems;
        this.hub = hub;
        this.places = places;
        this.admission = new Admission(hub, feeds);
        GatewayConfig.Stream stream = config.stream();
        this.shop = new StreamShop(Pace.from(stream), metrics, feeds, new Turns(stream.catchUps()), crowds);
    }

    void install(@Observes Router router) {
        own.get(router, "/v1/stream", this::open);
    }

    private void open(RoutingContext context) {
        try {
            Wish wish = Wish.of(context.request());
            admission
                    .objection(wish)
                    .onSuccess(objection -> objection.ifPresentOrElse(
                            problem -> problems.send(context, problem), () -> admit(context, wish)));
        } catch (Refusal refusal) {
            problems.send(context, refusal.problem());
        }
    }

    private void admit(RoutingContext context, Wish wish) {
        HttpServerRequest request = context.request();
        if (context.response().closed()) {
            return;
        } else if (request.method() == HttpMethod.HEAD) {
            head(context.response(), request.version()).end();
            return;
        }
        String holder = Places.holder(request.remoteAddress());
        switch (places.take(holder)) {
            case GRANTED -> {
                request.resume();
                HttpServerResponse response = head(context.response(), request.version());
                new Reader(context.vertx(), response, wish, hub, shop, () -> places.leave(holder)).start();
            }
            case ALL_TAKEN -> full(context, "All places on the stream are taken.");
            case ADDRESS_HAS_ENOUGH -> full(context, "This address has all the places it may have.");
        }
    }

    private void full(RoutingContext context, String detail) {
        problems.unavailable(context, detail, Duration.ofMillis(shop.pace().retry()));
    }

    private static HttpServerResponse head(HttpServerResponse response, HttpVersion version) {
        // HTTP/2 has frames of its own, HTTP/1.0 ends with the connection.
        return response.setChunked(version == HttpVersion.HTTP_1_1)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }
}
