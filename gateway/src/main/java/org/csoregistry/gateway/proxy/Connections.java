package org.csoregistry.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csoregistry.gateway.Admission;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;

/** Connections to all services for exchanges of one kind, so that no kind takes those of another. */
final class Connections {
    private final HttpClient client;
    private final Map<Service, Admission> admissions = new EnumMap<>(Service.class);

    /**
     * @param idle how long neither side may send a byte
     * @param each how many there may be to each service
     */
    Connections(Vertx vertx, GatewayConfig.Proxy config, Duration idle, int each) {
        this.client = vertx.createHttpClient(options(config, idle), new PoolOptions().setHttp1MaxSize(each));
        for (Service service : Service.values()) {
            admissions.put(service, new Admission(vertx, each, config.maxWaiting(), config.connectTimeout()));
        }
    }

    private static HttpClientOptions options(GatewayConfig.Proxy config, Duration idle) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) idle.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout((int) Math.max(1, config.keepAlive().toSeconds()));
    }

    /** Has the exchange done over one of them, or tells it that there was none. */
    void carry(Exchange exchange, Service service, RequestOptions request) {
        admissions.get(service).enter().onFailure(exchange::unanswered).onSuccess(place -> {
            if (exchange.takes(place)) {
                client.request(request).onSuccess(exchange::start).onFailure(exchange::unanswered);
            }
        });
    }

    void close() {
        client.close();
    }
}
