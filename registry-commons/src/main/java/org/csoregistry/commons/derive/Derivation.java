package org.csoregistry.commons.derive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.LeaderLoop;

/**
 * Follows the numbered ledger from where it was left, as long as this instance leads. After a tenth of a
 * second it lets one pass: after many writes, those who read and write have the store nearly to themselves.
 */
final class Derivation implements LeaderLoop.Task {
    static final Duration REST = Duration.ofSeconds(1);

    /** No portion is begun when it is over. */
    private static final Duration TURN = Duration.ofMillis(100);

    private static final String NEXT =
            "select sequence, resource_id from change where sequence > ? order by sequence limit ?";
    private static final String PLACE =
            """
            select sequence, (select coalesce(max(sequence), 0) from change) from derivation where name = ?
            """;

    private static final String KEEP =
            """
            insert into derivation (name, sequence) values (?, ?)
            on conflict on constraint derivation_pk do update set sequence = excluded.sequence
            """;

    private final Derived derived;

    Derivation(Derived derived) {
        this.derived = derived;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        derived.begin();
    }

    @Override
    public boolean step(Connection connection) throws SQLException {
        long end = System.nanoTime() + TURN.toNanos();
        boolean more;
        do {
            more = derived.prepare(connection) || follow(connection);
            connection.commit();
        } while (more && System.nanoTime() < end);
        return false;
    }

    private boolean follow(Connection connection) throws SQLException {
        long place = place(connection);
        Set<UUID> changed = new LinkedHashSet<>();
        int read = 0;
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, place);
            select.setInt(2, derived.portion());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    place = rows.getLong(1);
                    changed.add(rows.getObject(2, UUID.class));
                    read++;
                }
            }
        }
        if (read > 0) {
            derived.derive(changed, connection);
            keep(place, connection);
        }
        return read == derived.portion();
    }

    private long place(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PLACE)) {
            select.setString(1, derived.name());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                // A store that was set back begins anew.
                return row.getLong(1) > row.getLong(2) ? 0 : row.getLong(1);
            }
        }
    }

    private void keep(long place, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(KEEP)) {
            update.setString(1, derived.name());
            update.setLong(2, place);
            update.executeUpdate();
        }
    }
}
