package org.csoregistry.gateway.stream;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.front.OwnRoute;
import org.csoregistry.gateway.problem.Problems;
import org.csoregistry.gateway.stream.source.Feeds;

/** {@code GET /v1/stream}: every public change of the three services, as it happens. */
@ApplicationScoped
class StreamRoute {
    private final OwnRoute own;
    private final Problems problems;
    private final Hub hub;
    private final StreamShop shop;

    StreamRoute(OwnRoute own, Problems problems, Hub hub, Feeds feeds, StreamMetrics metrics, GatewayConfig config) {
        this.own = own;
        this.problems = problems;
        this.hub = hub;
        this.shop = new StreamShop(Pace.from(config.stream()), metrics, feeds);
    }

    void install(@Observes Router router) {
        own.get(router, "/v1/stream", this::open);
    }

    private void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        String id = Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse(request.getParam("lastEventId"));
        Optional<Position> position = id == null || id.isEmpty() ? Optional.empty() : Position.decode(id);
        if (id != null && !id.isEmpty() && position.isEmpty()) {
            problems.refuse(context, ProblemType.INVALID_CURSOR, "Last-Event-ID is not an id of this stream.");
        } else if (request.method() == HttpMethod.HEAD) {
            head(context.response(), request.version()).end();
        } else if (!hub.reserve()) {
            problems.unavailable(
                    context,
                    "All places on the stream are taken.",
                    Duration.ofMillis(shop.pace().retry()));
        } else {
            request.resume();
            HttpServerResponse response = head(context.response(), request.version());
            new Reader(context.vertx(), response, position.orElse(null), hub, shop).start();
        }
    }

    private static HttpServerResponse head(HttpServerResponse response, HttpVersion version) {
        // HTTP/2 has frames of its own, HTTP/1.0 ends with the connection.
        return response.setChunked(version == HttpVersion.HTTP_1_1)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }
}
