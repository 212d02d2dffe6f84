package org.csoregistry.webhook.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes down what is to be delivered to whom, within the caller's transaction. */
public final class Takings {
    private final Connection connection;
    private final Source source;
    private final OffsetDateTime now;

    public Takings(Connection connection, Source source, Instant now) {
        this.connection = connection;
        this.source = source;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * Takes a page in for those subscriptions whose filter matches. What is taken in already stays as it is.
     *
     * @param replay null for changes that are new
     */
    public void take(List<FeedItem> items, List<Subscription> subscriptions, UUID replay) throws SQLException {
        for (FeedItem item : items) {
            List<Subscription> wanting = subscriptions.stream()
                    .filter(subscription -> item.isWantedBy(subscription.filter()))
                    .toList();
            if (item.isWithdrawal()) {
                new Withdrawal(connection, source).close(item);
            }
            if (!wanting.isEmpty()) {
                keep(item);
                addDeliveries(item, wanting, replay);
            }
        }
    }

    /** A feed tells less of what has been withdrawn since; what it tells last is what counts. */
    private void keep(FeedItem item) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into message (source, sequence, subject, body, taken_at) values (?, ?, ?, ?, ?)
                on conflict (source, sequence) do update set body = excluded.body, taken_at = excluded.taken_at
                """)) {
            insert.setString(1, source.collection());
            insert.setLong(2, item.sequence());
            insert.setObject(3, item.subject());
            insert.setBytes(4, item.body());
            insert.setObject(5, now);
            insert.executeUpdate();
        }
    }

    private void addDeliveries(FeedItem item, List<Subscription> wanting, UUID replay) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into delivery (webhook_id, epoch, state, source, sequence, change_id, type, subject, replay_id,
                                      tries, attempts, due_at, created_at)
                values (?, ?, 'pending', ?, ?, ?, ?, ?, ?, 0, '[]', ?, ?) on conflict do nothing
                """)) {
            for (Subscription subscription : wanting) {
                insert.setObject(1, subscription.webhook());
                insert.setInt(2, subscription.epoch());
                insert.setString(3, source.collection());
                insert.setLong(4, item.sequence());
                insert.setObject(5, item.id());
                insert.setString(6, item.type());
                insert.setObject(7, item.subject());
                insert.setObject(8, replay);
                insert.setObject(9, now);
                insert.setObject(10, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
