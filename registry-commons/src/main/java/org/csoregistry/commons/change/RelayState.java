package org.csoregistry.commons.change;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the relay delivers, for the operator and for readiness. */
@ApplicationScoped
public class RelayState {
    private final Counter failures;
    private volatile boolean delivering = true;

    RelayState(MeterRegistry registry) {
        this.failures = Counter.builder("registry.relay.failures")
                .description("Times that the relay had to stop its line")
                .register(registry);
        registry.gauge("registry.relay.delivering", this, state -> state.delivering ? 1 : 0);
    }

    void delivering() {
        delivering = true;
    }

    void late() {
        delivering = false;
    }

    void failed() {
        delivering = false;
        failures.increment();
    }

    public boolean isDelivering() {
        return delivering;
    }
}
