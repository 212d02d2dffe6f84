package org.csoregistry.webhook.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.secret.SecretBox;
import org.csoregistry.webhook.sending.Endpoint;

/**
 * Hands out what is due. A claim is a lease in the store: any number of instances may work side by side, and what a
 * worker held when it died is handed out again once its lease has passed.
 */
@ApplicationScoped
class Claims {
    /**
     * Subscriptions that are served, not at rest, and have something due. They are locked in a statement of their own:
     * only the next one is sure to see what the instance that held the lock before has claimed.
     */
    private static final String READY =
            """
            with now as (select cast(? as timestamptz) as at)
            select e.webhook_id from endpoint e join webhook w on w.id = e.webhook_id, now
            where w.state = 'active' and e.resume_at <= now.at and exists (
                select 1 from delivery d
                where d.webhook_id = e.webhook_id and d.state = 'pending' and d.due_at <= now.at
                  and (d.leased_until is null or d.leased_until <= now.at))
            order by random() limit ?
            for update of e skip locked
            """;

    /**
     * Of each as many as it has places free; only the foremost of each resource, and none that a replay still being read
     * might have to overtake.
     */
    private static final String DUE =
            """
            with now as (select cast(? as timestamptz) as at),
            ready as materialized (
                select e.webhook_id,
                       case when e.failures >= ? then 1 else ? end
                       - (select count(*) from delivery c, now
                          where c.webhook_id = e.webhook_id and c.state = 'pending' and c.leased_until > now.at) as free
                from endpoint e where e.webhook_id = any(?))
            select d.id, d.webhook_id, d.change_id, d.type, d.replay_id, d.tries, m.body,\s"""
                    + Endpoint.COLUMNS
                    + """

            from ready, now, lateral (
                select * from delivery l
                where l.webhook_id = ready.webhook_id and l.state = 'pending' and l.due_at <= now.at
                  and (l.leased_until is null or l.leased_until <= now.at)
                  and not exists (
                      select 1 from delivery earlier
                      where earlier.webhook_id = l.webhook_id and earlier.subject = l.subject
                        and earlier.state = 'pending' and (earlier.epoch, earlier.id) < (l.epoch, l.id))
                  and not exists (
                      select 1 from replay r
                      where r.webhook_id = l.webhook_id and r.filled_at is null and r.epoch < l.epoch)
                order by l.epoch, l.id limit greatest(ready.free, 0)) d
            join webhook w on w.id = d.webhook_id
            left join message m on m.source = d.source and m.sequence = d.sequence
            limit ?
            """;

    private final AgroalDataSource dataSource;
    private final SecretBox secrets;
    private final WebhookSettings.Delivery settings;
    private final Clock clock;

    Claims(AgroalDataSource dataSource, SecretBox secrets, WebhookSettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.secrets = secrets;
        this.settings = settings.delivery();
        this.clock = clock;
    }

    /** At most {@code max}; whoever gets one has to report it to {@link Outcomes}. */
    List<Claim> take(int max) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                Instant now = clock.instant();
                Object[] ready = ready(connection, max, now);
                List<Claim> due = ready.length == 0 ? List.of() : due(connection, ready, max, now);
                if (!due.isEmpty()) {
                    lease(connection, due, now);
                }
                return due;
            }
        });
    }

    private static Object[] ready(Connection connection, int max, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READY)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, max);
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found.toArray();
        }
    }

    private List<Claim> due(Connection connection, Object[] ready, int max, Instant now) throws SQLException {
        UUID token = UUID.randomUUID();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, settings.failingAfter());
            select.setInt(3, settings.perWebhook());
            select.setArray(4, connection.createArrayOf("uuid", ready));
            select.setInt(5, max);
            List<Claim> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID webhook = row.getObject("webhook_id", UUID.class);
                    found.add(new Claim(
                            row.getLong("id"),
                            token,
                            webhook,
                            row.getObject("change_id", UUID.class),
                            row.getString("type"),
                            row.getObject("replay_id", UUID.class),
                            row.getInt("tries"),
                            Endpoint.in(row, webhook, secrets, now),
                            row.getBytes("body")));
                }
            }
            return found;
        }
    }

    private void lease(Connection connection, List<Claim> due, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update delivery set claim = ?, leased_until = ? where id = any(?)")) {
            OffsetDateTime until = now.plus(settings.lease()).atOffset(ZoneOffset.UTC);
            update.setObject(1, due.get(0).token());
            update.setObject(2, until);
            Object[] ids = due.stream().map(Claim::delivery).toArray();
            update.setArray(3, connection.createArrayOf("bigint", ids));
            update.executeUpdate();
        }
    }
}
