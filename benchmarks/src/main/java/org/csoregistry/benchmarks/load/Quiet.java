package org.csoregistry.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the registry still has to do with changes after they have been written: number them, send them, derive from them. */
public final class Quiet {
    private static final long LIMIT_SECONDS = 1_800;
    private static final long POLL_MILLIS = 200;

    private static final String PASS_OVER =
            """
            insert into derivation (name, sequence)
            select unnest(?), coalesce(max(sequence), 0) from change
            on conflict on constraint derivation_pk do update set sequence = excluded.sequence
            """;

    private static final String BUSY =
            """
            select exists (select from change where sequence is null)
                or (select coalesce(max(sequence), 0) from change) > least(
                    (select coalesce(max(sequence), 0) from relay_position),
                    (select coalesce(min(sequence), 0) from derivation))
            """;

    private Quiet() {}

    /**
     * Returns when all of it is done.
     *
     * @param passedOver what the registry is kept from deriving: it would take hours over a million, and would take its
     *     share of the machine from what is measured. It is told so again and again, for it may be in the middle of it
     * @throws IllegalStateException after half an hour
     */
    public static void await(Connection store, List<String> passedOver) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000L;
        try (PreparedStatement pass = store.prepareStatement(PASS_OVER);
                PreparedStatement busy = store.prepareStatement(BUSY)) {
            pass.setArray(1, store.createArrayOf("text", passedOver.toArray()));
            int calm = 0;
            // Twice, for what was under way at the first look may have come to its end only then.
            while (calm < 2) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the registry does not come to rest");
                }
                Thread.sleep(POLL_MILLIS);
                pass.executeUpdate();
                calm = isTrue(busy) ? 0 : calm + 1;
            }
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
