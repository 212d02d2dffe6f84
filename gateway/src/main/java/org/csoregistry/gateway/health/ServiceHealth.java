package org.csoregistry.gateway.health;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Questions;
import org.csoregistry.gateway.Service;

/** Which services are ready, as they said a moment ago. However many ask, each service is asked once at a time. */
@Singleton
class ServiceHealth {
    private final Questions questions;
    private final Duration timeout;
    private final long timeToLive;
    private final Map<Service, Answer> answers = new EnumMap<>(Service.class);

    private record Answer(Future<Boolean> ready, long askedAt) {}

    ServiceHealth(Questions questions, GatewayConfig config) {
        this.questions = questions;
        this.timeout = config.health().timeout();
        this.timeToLive = config.health().timeToLive().toNanos();
    }

    /** Never fails: a service that does not answer is not ready. */
    synchronized Future<Boolean> isReady(Service service) {
        Answer last = answers.get(service);
        long now = System.nanoTime();
        if (last == null || last.ready().isComplete() && now - last.askedAt() > timeToLive) {
            last = new Answer(ask(service), now);
            answers.put(service, last);
        }
        return last.ready();
    }

    Future<Map<Service, Boolean>> all() {
        Map<Service, Future<Boolean>> asked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            asked.put(service, isReady(service));
        }
        return Future.all(List.copyOf(asked.values())).map(all -> {
            Map<Service, Boolean> ready = new EnumMap<>(Service.class);
            asked.forEach((service, answer) -> ready.put(service, answer.result()));
            return ready;
        });
    }

    private Future<Boolean> ask(Service service) {
        return questions.ask(service, "/q/health/ready", timeout).map(true).otherwise(false);
    }
}
