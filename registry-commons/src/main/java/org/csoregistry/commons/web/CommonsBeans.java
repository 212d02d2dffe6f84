package org.csoregistry.commons.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** What everybody injects instead of asking the platform. */
class CommonsBeans {

    /** Microseconds, as PostgreSQL keeps them: an instant reads back as it was written. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
