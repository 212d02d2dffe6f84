package org.csoregistry.gateway.proxy;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    private static final long WAITING_MILLIS = 75_000;

    private final Upstreams upstreams;
    private final Problems problems;
    private final ProxyRules rules;
    private final HttpClient client;
    private final HttpClient waiting;
    private final HttpClient files;
    private final long connectTimeout;

    Proxy(Vertx vertx, Upstreams upstreams, Problems problems, GatewayConfig config) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.rules = ProxyRules.from(config.proxy());
        this.connectTimeout = config.proxy().connectTimeout().toMillis();
        long idle = config.proxy().idleTimeout().toMillis();
        this.client = vertx.createHttpClient(
                options(config.proxy(), idle), pool(config.proxy().maxConnections()));
        this.waiting = vertx.createHttpClient(
                options(config.proxy(), Math.max(idle, WAITING_MILLIS)),
                pool(config.proxy().maxWaitingReaders()));
        this.files = vertx.createHttpClient(
                options(config.proxy(), config.proxy().fileIdleTimeout().toMillis()),
                pool(config.proxy().maxFiles()));
    }

    private static HttpClientOptions options(GatewayConfig.Proxy config, long idleMillis) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) idleMillis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout((int) Math.max(1, config.keepAlive().toSeconds()))
                .setMaxWaitQueueSize(config.maxWaiting());
    }

    private static PoolOptions pool(int connections) {
        return new PoolOptions().setHttp1MaxSize(connections);
    }

    void install(@Observes Router router) {
        router.route(PREFIX + "*").order(ORDER).handler(this::handOn);
    }

    void atStop(@Observes ShutdownEvent stop) {
        client.close();
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
        options.setConnectTimeout(connectTimeout);
        Exchange exchange = new Exchange(context, service.get(), rules, problems);
        through(request).request(options).onSuccess(exchange::start).onFailure(exchange::unanswered);
    }

    private HttpClient through(HttpServerRequest request) {
        return waits(request) ? waiting : FileTransfers.isOne(request) ? files : client;
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
