package org.csoregistry.webhook.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** How far one feed has been taken in. */
final class Place {
    private final Connection connection;
    private final Source source;
    private final boolean known;
    private final long sequence;
    private final boolean restarted;

    Place(Connection connection, Source source) throws SQLException {
        this.connection = connection;
        this.source = source;
        try (PreparedStatement select =
                connection.prepareStatement("select sequence, restarted from intake_position where source = ?")) {
            select.setString(1, source.collection());
            try (ResultSet row = select.executeQuery()) {
                known = row.next();
                sequence = known ? row.getLong(1) : 0;
                restarted = known && row.getBoolean(2);
            }
        }
    }

    boolean isKnown() {
        return known;
    }

    long sequence() {
        return sequence;
    }

    void begin(long end) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into intake_position (source, sequence, restarted) values (?, ?, false)")) {
            insert.setString(1, source.collection());
            insert.setLong(2, end);
            insert.executeUpdate();
        }
    }

    /** @throws IOException if the page leaves something out: feeds are dense */
    void mustContinue(List<FeedItem> page) throws IOException {
        long expected = restarted && !page.isEmpty() ? page.get(0).sequence() : sequence + 1;
        for (FeedItem item : page) {
            if (item.sequence() != expected++) {
                throw new IOException("there is a hole before " + item.sequence());
            }
        }
    }

    void advance(long to) throws SQLException {
        move(to, false);
    }

    /** From the first change that the feed still has. */
    void restart() throws SQLException {
        move(0, true);
    }

    private void move(long to, boolean anew) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update intake_position set sequence = ?, restarted = ? where source = ? and sequence = ?")) {
            update.setLong(1, to);
            update.setBoolean(2, anew);
            update.setString(3, source.collection());
            update.setLong(4, sequence);
            if (update.executeUpdate() != 1) {
                throw new SQLException("another instance has taken in " + source.collection());
            }
        }
    }

    /** Tells every subscription's log that changes are missing. */
    void noteGaps(Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into delivery (webhook_id, epoch, state, source, sequence, reason, tries, attempts, due_at,
                                      created_at, finished_at)
                select w.id, 0, 'gap', ?, ?, ?, 0, '[]', now.at, now.at, now.at
                from webhook w, (select cast(? as timestamptz) as at) now where w.collecting
                """)) {
            insert.setString(1, source.collection());
            insert.setLong(2, sequence);
            insert.setString(3, "The feed does not lead on from this sequence: read the collection anew.");
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
