package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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

    /** One statement, hence one snapshot and one transaction. */
    private static final String NUMBER =
            """
            with waiting as (
                select ordinal, public_kind from change where sequence is null order by ordinal limit ?),
            counted as (
                select ordinal,
                       row_number() over (order by ordinal) as n,
                       case when public_kind is not null then count(public_kind) over (order by ordinal) end as p
                from waiting)
            update change
            set sequence = (select coalesce(max(sequence), 0) from change) + n,
                public_sequence = (select coalesce(max(public_sequence), 0) from change) + p
            from counted
            where change.ordinal = counted.ordinal
            """;

    private final int batch;
    private Runnable whenNumbered = () -> {};

    Sequencer(LedgerSettings settings) {
        this.batch = settings.sequencerBatch();
    }

    void whenNumbered(Runnable listener) {
        this.whenNumbered = listener;
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
