package org.csoregistry.gateway.front;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.csoregistry.gateway.GatewayConfig;

/**
 * Lets pages of the configured origins call the registry. Others get no permission, and their browsers refuse for us.
 *
 * <p>No credentials: tokens travel in {@code Authorization}, never in cookies.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
@ApplicationScoped
class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key,"
                    + " Last-Event-ID, X-Request-Id";
    private static final String RESPONSE_HEADERS =
            "Content-Disposition, ETag, Export-Records, Link, Location, Retry-After, X-Request-Id";

    private final Set<String> origins;
    private final String maxAge;

    Cors(GatewayConfig config) {
        this.origins = Set.copyOf(config.cors().origins().orElse(Set.of()));
        this.maxAge = Long.toString(config.cors().maxAge().toSeconds());
    }

    /** True if the request was a preflight and is answered. */
    boolean answers(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        if (origins.isEmpty() || origin == null) {
            return false;
        }
        HttpServerResponse response = context.response().putHeader("Vary", "Origin");
        if (!origins.contains("*") && !origins.contains(origin)) {
            return false;
        }
        response.putHeader("Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin);
        response.putHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
        if (request.method() != HttpMethod.OPTIONS || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", maxAge)
                .setStatusCode(204)
                .end();
        return true;
    }
}
