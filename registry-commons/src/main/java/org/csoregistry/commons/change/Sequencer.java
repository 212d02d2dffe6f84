package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Gives committed changes their dense numbers.
 *
 * <p>Insert order is not commit order, so the identity column cannot be a cursor: a reader could pass a row that
 * commits later. Only rows seen as committed are numbered, in insert order, by one leader. A later version of a
 * resource is inserted after its predecessor's commit, and so is never numbered before it; a long transaction holds up
 * nobody but itself.
 */
@ApplicationScoped
class Sequencer implements LeaderLoop.Task {
    static final long LOCK_KEY = 0x5345_5155_454E_4345L;

    /**
     * One statement, hence one snapshot and one transaction. Rows without a number change for nobody but the leader, so
     * that the place of a row is as good as a key, and found at once.
     */
    private static final String NUMBER =
            """
            with waiting as (
                select ctid as place, ordinal, public_kind from change where sequence is null order by ordinal limit ?),
            counted as (
                select place,
                       row_number() over earlier as n,
                       case when public_kind is not null then count(public_kind) over earlier end as p
                from waiting
                window earlier as (order by ordinal rows unbounded preceding))
            update change
            set sequence = (select coalesce(max(sequence), 0) from change) + n,
                public_sequence = (select coalesce(max(public_sequence), 0) from change) + p
            from counted
            where change.ctid = counted.place
            """;

    private final int batch;
    private Runnable whenNumbered = () -> {};

    Sequencer(LedgerSettings settings) {
        this.batch = settings.sequencerBatch();
    }

    void whenNumbered(Runnable listener) {
        this.whenNumbered = listener;
    }

    /**
     * Leaves one plan: walk the index of what has no number, in its order. After a backlog the statistics know nothing
     * of it yet, and every batch would read or sort all of it.
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String way : List.of("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")) {
                statement.execute("set enable_" + way + " = off");
            }
        }
    }

    @Override
    public boolean step(Connection connection) throws SQLException {
        int numbered;
        try (PreparedStatement number = connection.prepareStatement(NUMBER)) {
            number.setInt(1, batch);
            numbered = number.executeUpdate();
        }
        if (numbered > 0) {
            whenNumbered.run();
        }
        return numbered == batch;
    }
}
