package org.csoregistry.commons.lock;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Locks on names, until the end of the transaction: for what writers must agree upon though no row stands for it yet.
 *
 * <p>There are {@value #BUCKETS} of them, chosen by hash: the store's table of locks is small and shared by all. A use
 * case takes all it needs at once, before it writes; they are taken in one order, so that no two wait for each other.
 */
@ApplicationScoped
public class NamedLocks {
    private static final int BUCKETS = 1024;

    /** Sets these locks apart from all others of the database. */
    private static final int LOCK_SPACE = 0x4E41_4D45;

    private static final String HOLD =
            """
            select case when alone then pg_advisory_xact_lock(%1$d, bucket)
                        else pg_advisory_xact_lock_shared(%1$d, bucket) end
            from (select bucket, bool_or(alone) as alone
                  from (select (hashtextextended(name, 0) & %2$d)::integer as bucket, true as alone from unnest(?) as name
                        union all
                        select (hashtextextended(name, 0) & %2$d)::integer, false from unnest(?) as name) wanted
                  group by bucket order by bucket) ordered
            """
                    .formatted(LOCK_SPACE, BUCKETS - 1);

    private final AgroalDataSource dataSource;

    NamedLocks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits until all are held.
     *
     * @param alone names that no other transaction may hold
     * @param shared names that others may share
     */
    public void hold(Collection<String> alone, Collection<String> shared) {
        if (alone.isEmpty() && shared.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, connection.createArrayOf("text", alone.toArray()));
            hold.setArray(2, connection.createArrayOf("text", shared.toArray()));
            hold.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the locks could not be taken", e);
        }
    }
}
