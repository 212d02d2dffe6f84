package org.csoregistry.webhook.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.target.Destination;

/**
 * Sends one request to one endpoint and waits for its answer. It connects to the address that was checked, whatever the
 * name may lead to by now; follows no redirect; reads little; and has an end.
 */
@ApplicationScoped
class Courier {
    private final HttpClient client;
    private final WebhookSettings.Delivery settings;

    @Inject
    Courier(Vertx vertx, WebhookSettings settings) {
        this(vertx, settings, new HttpClientOptions());
    }

    /** @param options for tests whose certificates nobody else trusts */
    Courier(Vertx vertx, WebhookSettings settings, HttpClientOptions options) {
        this.settings = settings.delivery();
        this.client = vertx.createHttpClient(
                options.setConnectTimeout((int) this.settings.connectTimeout().toMillis())
                        .setMaxPoolSize(this.settings.perWebhook())
                        .setKeepAliveTimeout(20)
                        .setVerifyHost(true));
    }

    void atStop(@Observes ShutdownEvent stop) {
        client.close();
    }

    /** Never fails: whatever goes wrong is an answer of its kind. */
    Reply post(Destination to, Map<String, String> headers, byte[] body) throws InterruptedException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(
                        SocketAddress.inetSocketAddress(to.port(), to.address().getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.tls())
                .setURI(to.target())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        options.putHeader("User-Agent", "csoregistry-webhooks/1");
        Duration limit = settings.timeout();
        Exchange exchange = new Exchange(limit);
        client.request(options)
                .onSuccess(request -> exchange.send(request, body))
                .onFailure(exchange::failed);
        return exchange.await();
    }
}
