package org.csoregistry.gateway.front;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.csoregistry.gateway.problem.Problems;

/** Registers what the gateway answers itself: GET and HEAD, and 405 for every other method. */
@ApplicationScoped
public class OwnRoute {
    /** Before the proxy, which takes the rest of {@code /v1}. */
    private static final int ORDER = 50;

    private final Problems problems;

    OwnRoute(Problems problems) {
        this.problems = problems;
    }

    public void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .order(ORDER)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(handler);
        router.route(path).order(ORDER).handler(context -> problems.notAllowed(context, "GET, HEAD"));
    }
}
