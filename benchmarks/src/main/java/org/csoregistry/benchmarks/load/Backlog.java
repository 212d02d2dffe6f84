package org.csoregistry.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Many changes that become visible at once, as after a broker's long absence. */
public final class Backlog {
    /** Each the first version of a resource of its own, with a document as long as the registry's usual ones. */
    private static final String APPEND =
            """
            insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                actor, occurred_at, document)
            select uuidv7(), 'organization', resource, 1, 'created', 'created', '{MN}', 'public', 'benchmark',
                   now(), '{"id":"' || resource || '","version":1,"names":{"en":"Backlog ' || n || '"},"description":{"en":"'
                          || repeat('Follows budgets and procurement. ', 24) || '"},"audience":"public"}'
            from (select n, uuidv7() as resource from generate_series(1, ?) n) rows
            """;

    private Backlog() {}

    /** Returns once they are committed: in one transaction, so that none was numbered before. */
    public static void append(Connection store, int changes) throws SQLException {
        try (PreparedStatement insert = store.prepareStatement(APPEND)) {
            insert.setInt(1, changes);
            insert.executeUpdate();
        }
    }
}
