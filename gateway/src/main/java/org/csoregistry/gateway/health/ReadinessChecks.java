package org.csoregistry.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.source.BrokerState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness of the gateway: it is ready while it can reach any service, since one that is down must not take the
 * others with it. Which ones are down stands in each check's data.
 */
@ApplicationScoped
class ReadinessChecks {

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck organizationService(ServiceHealth health) {
        return check(Service.ORGANIZATION, health);
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck eventService(ServiceHealth health) {
        return check(Service.EVENT, health);
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck commitmentService(ServiceHealth health) {
        return check(Service.COMMITMENT, health);
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck webhookService(ServiceHealth health) {
        return check(Service.WEBHOOK, health);
    }

    /** Never DOWN: without the broker streams pause, and everything else goes on. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck broker(BrokerState broker) {
        return () -> HealthCheckResponse.named("broker")
                .up()
                .withData("broker", word(broker.isUp()))
                .build();
    }

    private static AsyncHealthCheck check(Service service, ServiceHealth health) {
        return () -> Uni.createFrom()
                .completionStage(() -> health.all().toCompletionStage())
                .map(ready -> response(service, ready));
    }

    private static HealthCheckResponse response(Service service, Map<Service, Boolean> ready) {
        return HealthCheckResponse.named(service.id())
                .status(ready.containsValue(true))
                .withData("service", word(ready.get(service)))
                .build();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
