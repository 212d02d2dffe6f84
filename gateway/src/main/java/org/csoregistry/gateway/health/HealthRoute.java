package org.csoregistry.gateway.health;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.front.Answer;
import org.csoregistry.gateway.front.OwnRoute;
import org.csoregistry.gateway.stream.source.BrokerState;

/** {@code GET /health}: the state of the whole registry, in words. */
@ApplicationScoped
class HealthRoute {
    private final OwnRoute own;
    private final ServiceHealth services;
    private final BrokerState broker;

    HealthRoute(OwnRoute own, ServiceHealth services, BrokerState broker) {
        this.own = own;
        this.services = services;
        this.broker = broker;
    }

    void install(@Observes Router router) {
        own.get(router, "/health", this::tell);
    }

    private void tell(RoutingContext context) {
        services.all().onSuccess(ready -> tell(context, ready)).onFailure(context::fail);
    }

    private void tell(RoutingContext context, Map<Service, Boolean> ready) {
        boolean brokerUp = broker.isUp();
        JsonObject words = new JsonObject();
        ready.forEach((service, up) -> words.put(service.id(), word(up)));
        words.put("broker", word(brokerUp));
        boolean none = !ready.containsValue(true);
        String status = none ? "down" : ready.containsValue(false) || !brokerUp ? "degraded" : "up";
        JsonObject health = new JsonObject().put("status", status).put("services", words);
        context.response().putHeader("Cache-Control", "no-store");
        Answer.json(context, none ? 503 : 200, health.toBuffer());
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
