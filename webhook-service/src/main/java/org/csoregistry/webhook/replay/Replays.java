package org.csoregistry.webhook.replay;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.change.MergedCursor;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.webhook.intake.Source;

/**
 * Begins replays. From then on the subscription's deliveries stand in three rows: those before the replay, the replay,
 * and those after; of one resource all of a row go before any of the next.
 */
@ApplicationScoped
class Replays {
    private final AgroalDataSource dataSource;
    private final Clock clock;

    Replays(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * @return the id of the replay
     * @throws Conflict if one is under way, or the subscription is not served
     */
    UUID begin(UUID webhook, MergedCursor after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                // Locked, and first as the intake does it, which goes on behind with the new epoch.
                Map<String, Long> ends = ends(connection);
                mustBeServed(connection, webhook);
                mustBeTheOnlyOne(connection, webhook);
                UUID id = Ids.next();
                insert(connection, id, webhook, openEpochs(connection, webhook), after);
                for (Source source : Source.values()) {
                    long end = ends.getOrDefault(source.collection(), 0L);
                    insertSource(connection, id, source, Math.min(source.in(after), end), end);
                }
                return id;
            }
        });
    }

    private static void mustBeServed(Connection connection, UUID webhook) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from webhook where id = ? and collecting and state in ('active', 'paused') for no key update")) {
            select.setObject(1, webhook);
            if (!select.executeQuery().next()) {
                throw new Conflict("Only an active or paused subscription can be replayed to.", path(webhook));
            }
        }
    }

    private static void mustBeTheOnlyOne(Connection connection, UUID webhook) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from replay where webhook_id = ? and finished_at is null")) {
            select.setObject(1, webhook);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw new Conflict(
                            "A replay is under way; there can be one at a time.",
                            path(webhook) + "/replays/" + row.getObject(1, UUID.class));
                }
            }
        }
    }

    private static String path(UUID webhook) {
        return "/v1/webhooks/" + webhook;
    }

    private static Map<String, Long> ends(Connection connection) throws SQLException {
        Map<String, Long> ends = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select source, sequence from intake_position order by source for update");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ends.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ends;
    }

    /** The replay's own; the one after it is what is taken in from now on. */
    private static int openEpochs(Connection connection, UUID webhook) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update endpoint set epoch = epoch + 2 where webhook_id = ? returning epoch - 1")) {
            update.setObject(1, webhook);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void insert(Connection connection, UUID id, UUID webhook, int epoch, MergedCursor after)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into replay (id, webhook_id, epoch, asked_after, created_at) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, webhook);
            insert.setInt(3, epoch);
            insert.setString(4, after.encode(FeedName.PUBLIC));
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void insertSource(Connection connection, UUID id, Source source, long position, long until)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into replay_source (replay_id, source, position, until) values (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, source.collection());
            insert.setLong(3, position);
            insert.setLong(4, until);
            insert.executeUpdate();
        }
    }
}
