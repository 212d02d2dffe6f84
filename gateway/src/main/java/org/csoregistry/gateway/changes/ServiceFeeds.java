package org.csoregistry.gateway.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.Upstreams;
import org.csoregistry.gateway.feed.FeedRequest;
import org.csoregistry.gateway.feed.ItemPage;
import org.csoregistry.gateway.feed.PlaceGone;

/** Asks the services' feeds in a reader's name. Its connections are its own: readers who wait hold many for long. */
@ApplicationScoped
class ServiceFeeds {
    private static final int GONE = 410;

    private final HttpClient client;
    private final Upstreams upstreams;
    private final GatewayConfig config;

    ServiceFeeds(Vertx vertx, Upstreams upstreams, GatewayConfig config) {
        this.upstreams = upstreams;
        this.config = config;
        // Some more than wait, so that those who do not wait get through.
        int connections = config.changes().maxWaiting() + config.proxy().maxConnections();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setConnectTimeout((int) config.proxy().connectTimeout().toMillis())
                .setKeepAliveTimeout(
                        (int) Math.max(1, config.proxy().keepAlive().toSeconds())));
    }

    void atStop(@Observes ShutdownEvent stop) {
        client.close();
    }

    /** A service refuses what the reader asks; its own words are passed on. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient HttpClientResponse head;
        private final transient Buffer body;

        Refused(HttpClientResponse head, Buffer body) {
            super("refused with " + head.statusCode(), null, false, false);
            this.head = head;
            this.body = body;
        }

        HttpClientResponse head() {
            return head;
        }

        Buffer body() {
            return body;
        }
    }

    /** A question that is under way, and may be given up. */
    static final class Asked {
        private HttpClientRequest request;
        private boolean cancelled;
        private Future<ItemPage> page;

        Future<ItemPage> page() {
            return page;
        }

        void cancel() {
            cancelled = true;
            if (request != null) {
                request.reset();
            }
        }

        private Future<HttpClientResponse> send(HttpClientRequest connected) {
            request = connected;
            if (cancelled) {
                request.reset();
            }
            return request.send();
        }
    }

    /**
     * Asks; the page fails with {@link PlaceGone}, with {@link Refused}, or otherwise if the service cannot answer.
     *
     * @param headers to be passed on
     */
    Asked ask(Service service, FeedRequest question, Map<String, String> headers) {
        long patience =
                config.changes().timeout().plusSeconds(question.patience()).toMillis();
        RequestOptions options = upstreams
                .request(service, HttpMethod.GET, question.uri(service))
                .setIdleTimeout(patience)
                .putHeader("Accept", "application/json");
        headers.forEach(options::putHeader);
        Asked asked = new Asked();
        asked.page = client.request(options).compose(asked::send).compose(head -> head.body()
                .compose(body -> read(service, head, body)));
        return asked;
    }

    private static Future<ItemPage> read(Service service, HttpClientResponse head, Buffer body) {
        int status = head.statusCode();
        if (status == GONE) {
            OptionalLong end = FeedRequest.placeIn(body.toJsonObject().getString("restart"));
            return end.isPresent()
                    ? Future.failedFuture(new PlaceGone(service, end.getAsLong()))
                    : Future.failedFuture(new Refused(head, body));
        } else if (status >= 400 && status < 500) {
            return Future.failedFuture(new Refused(head, body));
        } else if (status != 200) {
            return Future.failedFuture(service.id() + " answered " + status);
        }
        try {
            return Future.succeededFuture(ItemPage.read(body.getBytes()));
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}
