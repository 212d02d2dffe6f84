package org.csoregistry.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.csoregistry.webhook.WebhookSettings;

/**
 * How hard an endpoint is pressed. One that fails again and again gets one probe at a time, at growing distances; the
 * first that succeeds makes everything due that waits.
 */
@ApplicationScoped
class Paces {
    private final WebhookSettings.Delivery settings;
    private final RetrySchedule schedule;

    Paces(WebhookSettings settings) {
        this.settings = settings.delivery();
        this.schedule = new RetrySchedule(settings.delivery().retries(), new Random());
    }

    void succeeded(Connection connection, UUID webhook, int failures, Instant now) throws SQLException {
        if (failures == 0) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update endpoint set failures = 0, failing_since = null, resume_at = ? where webhook_id = ?")) {
            update.setObject(1, at(now));
            update.setObject(2, webhook);
            update.executeUpdate();
        }
        if (failures >= settings.failingAfter()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update delivery set due_at = ? where webhook_id = ? and state = 'pending' and due_at > ?")) {
                update.setObject(1, at(now));
                update.setObject(2, webhook);
                update.setObject(3, at(now));
                update.executeUpdate();
            }
        }
    }

    /**
     * @param failures in a row, this one included
     * @param wish the rest that the endpoint asks for; zero if none
     */
    void failed(Connection connection, UUID webhook, int failures, Duration wish, Instant now) throws SQLException {
        Duration pause = wish;
        if (failures >= settings.failingAfter()) {
            Duration probe = schedule.afterAny(failures - settings.failingAfter() + 1);
            Duration bounded = probe.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : probe;
            pause = bounded.compareTo(wish) > 0 ? bounded : wish;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update endpoint set failures = ?, failing_since = coalesce(failing_since, ?),"
                        + " resume_at = greatest(resume_at, ?) where webhook_id = ?")) {
            update.setInt(1, failures);
            update.setObject(2, at(now));
            update.setObject(3, at(now.plus(pause)));
            update.setObject(4, webhook);
            update.executeUpdate();
        }
    }

    /** Failures in a row so far. Locks, since several outcomes of one endpoint may come in at once. */
    int failures(Connection connection, UUID webhook) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select failures from endpoint where webhook_id = ? for update")) {
            select.setObject(1, webhook);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
