package org.csoregistry.gateway;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.csoregistry.commons.change.PublicUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where each service listens. */
@ApplicationScoped
public class Upstreams {
    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);

    /** @throws ConfigurationException naming everything that is missing, so that one restart mends it */
    Upstreams(
            GatewayConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> broker,
            @ConfigProperty(name = PublicUrl.SETTING) Optional<String> publicUrl) {
        TreeSet<String> missing = new TreeSet<>();
        for (Service service : Service.values()) {
            configured(service, config.services())
                    .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
                    .ifPresentOrElse(
                            uri -> addresses.put(service, uri),
                            () -> missing.add("registry.gateway.services." + service.id()));
        }
        if (broker.filter(servers -> !servers.isBlank()).isEmpty()) {
            missing.add("kafka.bootstrap.servers");
        }
        publicUrl.ifPresentOrElse(PublicUrl::parse, () -> missing.add(PublicUrl.SETTING));
        if (!missing.isEmpty()) {
            throw new ConfigurationException("The gateway does not start without " + String.join(", ", missing)
                    + " (set them as properties, or as environment variables such as"
                    + " REGISTRY_GATEWAY_SERVICES_EVENT_SERVICE=http://host:port and KAFKA_BOOTSTRAP_SERVERS)");
        }
    }

    /** Observed so that a missing address is met at start, not by the first caller. */
    void atStart(@Observes StartupEvent start) {
        address(Service.ORGANIZATION);
    }

    public URI address(Service service) {
        return addresses.get(service);
    }

    /** A request to a service, with no more than its address filled in. */
    public RequestOptions request(Service service, HttpMethod method, String uri) {
        URI address = address(service);
        boolean tls = "https".equals(address.getScheme());
        int port = address.getPort() != -1 ? address.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(uri);
    }

    private static Optional<URI> configured(Service service, GatewayConfig.Services services) {
        return switch (service) {
            case ORGANIZATION -> services.organizationService();
            case EVENT -> services.eventService();
            case COMMITMENT -> services.commitmentService();
            case WEBHOOK -> services.webhookService();
        };
    }
}
