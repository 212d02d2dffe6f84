package org.csoregistry.webhook.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.log.Attempt;
import org.csoregistry.webhook.sending.Reply;

/** Writes down what came of an attempt, and what follows from it for the delivery and its endpoint. */
@ApplicationScoped
class Outcomes {
    private static final String ATTEMPT =
            "attempts = (case when jsonb_array_length(attempts) >= 30 then attempts - 0 else attempts end)"
                    + " || cast(? as jsonb), claim = null, leased_until = null";

    private final AgroalDataSource dataSource;
    private final RetrySchedule schedule;
    private final Paces paces;
    private final Clock clock;

    Outcomes(AgroalDataSource dataSource, Paces paces, WebhookSettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.schedule = new RetrySchedule(settings.delivery().retries(), new Random());
        this.paces = paces;
        this.clock = clock;
    }

    /** How a delivery stands after an attempt. */
    enum Standing {
        DELIVERED,
        WAITS,
        DEAD,
        /** Another worker has it: the lease of this one had passed. */
        LOST
    }

    Standing record(Claim claim, Reply reply) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                // The endpoint is locked first, as by whoever claims or ends a subscription.
                int failures = paces.failures(connection, claim.webhook());
                return reply.isSuccess()
                        ? succeeded(connection, claim, reply, failures, now)
                        : failed(connection, claim, reply, failures, now);
            }
        });
    }

    private Standing succeeded(Connection connection, Claim claim, Reply reply, int failures, Instant now)
            throws SQLException {
        String update = "update delivery set state = 'delivered', finished_at = ?, " + ATTEMPT
                + " where id = ? and claim = ? and state = 'pending'";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setObject(1, at(now));
            statement.setString(2, attempt(reply, now));
            statement.setLong(3, claim.delivery());
            statement.setObject(4, claim.token());
            if (statement.executeUpdate() == 0) {
                return Standing.LOST;
            }
        }
        paces.succeeded(connection, claim.webhook(), failures, now);
        return Standing.DELIVERED;
    }

    private Standing failed(Connection connection, Claim claim, Reply reply, int failures, Instant now)
            throws SQLException {
        Duration wish = RetrySchedule.wish(reply.retryAfter(), now);
        Optional<Duration> pause = claim.body() == null ? Optional.empty() : schedule.after(claim.tries() + 1);
        boolean dead = pause.isEmpty() && !reply.isGone();
        Duration wait = longer(pause.orElse(Duration.ZERO), wish);
        String update = "update delivery set state = ?, tries = tries + 1, due_at = ?, finished_at = ?, " + ATTEMPT
                + " where id = ? and claim = ? and state = 'pending'";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, dead ? "dead" : "pending");
            statement.setObject(2, at(now.plus(wait)));
            statement.setObject(3, dead ? at(now) : null);
            statement.setString(4, attempt(reply, now));
            statement.setLong(5, claim.delivery());
            statement.setObject(6, claim.token());
            if (statement.executeUpdate() == 0) {
                return Standing.LOST;
            }
        }
        if (claim.body() != null) {
            paces.failed(connection, claim.webhook(), failures + 1, reply.asksForRest() ? wish : Duration.ZERO, now);
        }
        return dead ? Standing.DEAD : Standing.WAITS;
    }

    private static String attempt(Reply reply, Instant now) {
        return RegistryJson.write(new Attempt(
                now.minusMillis(reply.took().toMillis()),
                reply.status(),
                reply.took().toMillis(),
                reply.isSuccess() ? null : reply.reason(),
                reply.excerpt()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
