package org.csoregistry.webhook.delivery;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;

/** How the deliveries stand, over all subscriptions. */
@ApplicationScoped
class DeliveryMetrics {
    private static final String OPEN =
            """
            select count(*) filter (where state = 'pending'), count(*) filter (where state = 'dead'),
                   min(created_at) filter (where state = 'pending')
            from delivery where state in ('pending', 'dead')
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Counter delivered;
    private final Counter failed;
    private final Counter dead;
    private final AtomicLong pending;
    private final AtomicLong deadLetters;
    private final AtomicLong oldestSeconds;

    DeliveryMetrics(AgroalDataSource dataSource, MeterRegistry metrics, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.delivered = metrics.counter("registry_webhooks_delivered");
        this.failed = metrics.counter("registry_webhooks_failed_attempts");
        this.dead = metrics.counter("registry_webhooks_given_up");
        this.pending = metrics.gauge("registry_webhooks_pending", new AtomicLong());
        this.deadLetters = metrics.gauge("registry_webhooks_dead_letters", new AtomicLong());
        this.oldestSeconds = metrics.gauge("registry_webhooks_oldest_pending_seconds", new AtomicLong());
    }

    void count(Outcomes.Standing standing) {
        switch (standing) {
            case DELIVERED -> delivered.increment();
            case WAITS -> failed.increment();
            case DEAD -> {
                failed.increment();
                dead.increment();
            }
            case LOST -> {
                // Whoever has it counts it.
            }
        }
    }

    /** Counts anew what waits. */
    void survey() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OPEN)) {
            row.next();
            pending.set(row.getLong(1));
            deadLetters.set(row.getLong(2));
            OffsetDateTime oldest = row.getObject(3, OffsetDateTime.class);
            oldestSeconds.set(oldest == null ? 0 : clock.instant().getEpochSecond() - oldest.toEpochSecond());
        }
    }
}
