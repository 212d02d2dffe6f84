package org.csoregistry.gateway.proxy;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.Upstreams;
import org.csoregistry.gateway.problem.Problems;

/** Hands {@code /v1/<collection>/…} on, unchanged, to the service that owns the collection. */
@ApplicationScoped
class Proxy {
    private static final String PREFIX = "/v1/";
    /** After the gateway's own routes. */
    private static final int ORDER = 100;

    /** More than the services let anybody wait. */
    private static final Duration WAITING = Duration.ofSeconds(75);

    private final Upstreams upstreams;
    private final Problems problems;
    private final ProxyRules rules;
    private final Connections ordinary;
    private final Connections waiting;
    private final Connections files;

    Proxy(Vertx vertx, Upstreams upstreams, Problems problems, GatewayConfig config) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.rules = ProxyRules.from(config.proxy());
        GatewayConfig.Proxy proxy = config.proxy();
        this.ordinary = new Connections(vertx, proxy, proxy.idleTimeout(), proxy.maxConnections());
        Duration longer = proxy.idleTimeout().compareTo(WAITING) > 0 ? proxy.idleTimeout() : WAITING;
        this.waiting = new Connections(vertx, proxy, longer, proxy.maxWaitingReaders());
        this.files = new Connections(vertx, proxy, proxy.fileIdleTimeout(), proxy.maxFiles());
    }

    void install(@Observes Router router) {
        router.route(PREFIX + "*").order(ORDER).handler(this::handOn);
    }

    void atStop(@Observes ShutdownEvent stop) {
        ordinary.close();
        waiting.close();
        files.close();
    }

    private void handOn(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Service> service = Service.owning(collection(request.path()));
        if (service.isEmpty()) {
            context.next();
            return;
        }
        // Paused before the first asynchronous step, or pieces of the body are lost.
        request.pause();
        RequestOptions options = upstreams.request(service.get(), request.method(), target(request));
        through(request).carry(new Exchange(context, service.get(), rules, problems), service.get(), options);
    }

    private Connections through(HttpServerRequest request) {
        return waits(request) ? waiting : FileTransfers.isOne(request) ? files : ordinary;
    }

    /** A reader at the end of a feed holds a connection for long; it must not be one that others need. */
    private static boolean waits(HttpServerRequest request) {
        return request.path().endsWith("/changes")
                && request.query() != null
                && request.query().contains("wait=");
    }

    private static String collection(String path) {
        String[] segments = path.split("/", 4);
        return segments.length > 2 ? segments[2] : "";
    }

    private static String target(HttpServerRequest request) {
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }
}
