package org.csoregistry.webhook.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.domain.Transitions;
import org.jboss.logging.Logger;

/**
 * Keeps the store bounded: forgets old log entries and texts that nobody is to be sent any more, and gives up what has
 * failed or piled up for too long. Every instance has one; what they do twice does no harm.
 */
@ApplicationScoped
class Janitor {
    private static final Logger LOG = Logger.getLogger(Janitor.class);
    private static final long RHYTHM_SECONDS = 15;

    /** In portions, so that no transaction is long. */
    private static final int PORTION = 10_000;

    /** So that no text goes which somebody else is about to need. */
    private static final Duration UNTOUCHED = Duration.ofHours(1);

    private static final String OLD_ENTRIES =
            """
            delete from delivery where id in (
                select d.id from delivery d join webhook w on w.id = d.webhook_id
                where d.created_at < ? and (d.state <> 'pending' or w.state = 'disabled' and w.updated_at < ?)
                order by d.created_at limit ? for update of d skip locked)
            """;
    private static final String OLD_TEXTS =
            """
            delete from message where (source, sequence) in (
                select m.source, m.sequence from message m
                where m.taken_at < ? and not exists (
                    select 1 from delivery d
                    where d.source = m.source and d.sequence = m.sequence and d.state in ('pending', 'dead'))
                order by m.taken_at limit ?) and taken_at < ?
            """;
    private static final String FAILING =
            """
            select w.id from webhook w join endpoint e on e.webhook_id = w.id
            where w.state = 'active' and e.failing_since < ?
            """;
    private static final String STALE =
            """
            select distinct w.id from webhook w join delivery d on d.webhook_id = w.id
            where w.collecting and d.state = 'pending' and d.created_at < ?
            """;
    private static final String OVERFULL =
            """
            select w.id from webhook w
            where w.collecting and (select count(*) from (
                select 1 from delivery d where d.webhook_id = w.id and d.state = 'pending' limit ?) waiting) >= ?
            """;

    private final AgroalDataSource dataSource;
    private final Transitions transitions;
    private final DeliveryMetrics metrics;
    private final WebhookSettings.Delivery settings;
    private final Clock clock;
    private final ScheduledExecutorService rhythm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "registry-janitor");
        thread.setDaemon(true);
        return thread;
    });

    Janitor(
            AgroalDataSource dataSource,
            Transitions transitions,
            DeliveryMetrics metrics,
            WebhookSettings settings,
            Clock clock) {
        this.dataSource = dataSource;
        this.transitions = transitions;
        this.metrics = metrics;
        this.settings = settings.delivery();
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        rhythm.scheduleWithFixedDelay(this::look, RHYTHM_SECONDS, RHYTHM_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        rhythm.shutdownNow();
    }

    private void look() {
        try {
            sweep();
            metrics.survey();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("clean-up stopped, will try again in %d s: %s", RHYTHM_SECONDS, e.getMessage());
        }
    }

    void sweep() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Instant now = clock.instant();
            giveUp(connection, now).forEach(transitions::disabled);
            forgetEntries(connection, at(now.minus(settings.kept())));
            forgetReplays(connection, at(now.minus(settings.kept())));
            forgetTexts(connection, at(now.minus(UNTOUCHED)));
        }
    }

    /** Subscriptions, and why each is given up. */
    private Map<UUID, String> giveUp(Connection connection, Instant now) throws SQLException {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(FAILING)) {
            select.setObject(1, at(now.minus(settings.disableAfter())));
            collect(
                    select,
                    "Its endpoint has failed for " + settings.disableAfter().toDays() + " days.",
                    reasons);
        }
        try (PreparedStatement select = connection.prepareStatement(STALE)) {
            select.setObject(1, at(now.minus(settings.kept())));
            collect(select, "Changes waited for it for " + settings.kept().toDays() + " days.", reasons);
        }
        try (PreparedStatement select = connection.prepareStatement(OVERFULL)) {
            select.setInt(1, settings.maxPending());
            select.setInt(2, settings.maxPending());
            collect(select, "More than " + settings.maxPending() + " changes waited for it.", reasons);
        }
        return reasons;
    }

    private static void collect(PreparedStatement select, String reason, Map<UUID, String> reasons)
            throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reasons.put(row.getObject(1, UUID.class), reason);
            }
        }
    }

    private static void forgetEntries(Connection connection, OffsetDateTime before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(OLD_ENTRIES)) {
            delete.setObject(1, before);
            delete.setObject(2, before);
            delete.setInt(3, PORTION);
            delete.executeUpdate();
        }
    }

    private static void forgetReplays(Connection connection, OffsetDateTime before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from replay where finished_at < ?")) {
            delete.setObject(1, before);
            delete.executeUpdate();
        }
    }

    private static void forgetTexts(Connection connection, OffsetDateTime before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(OLD_TEXTS)) {
            delete.setObject(1, before);
            delete.setInt(2, PORTION);
            delete.setObject(3, before);
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
