package org.csoregistry.benchmarks.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.csoregistry.benchmarks.load.Drafts;
import org.csoregistry.benchmarks.stack.Ids;
import org.csoregistry.benchmarks.stack.Suite;

/** The peer's own database on the suite's PostgreSQL: its tables the peer makes, its rows we do. */
final class SpringStore {
    static final String NAME = "spring_peer";

    private static final int PORTION = 1_000;

    /** The columns of the peer out of the draft that the registry is given. */
    private static final String INSERT =
            """
            insert into organization (id, version, name, name_fr, original_language, acronym, type, country,
                                      identifier_scheme, identifier_value, website, description, audience,
                                      created_at, updated_at)
            select ?, 1, d #>> '{names,en}', d #>> '{names,fr}', d ->> 'originalLanguage', d ->> 'acronym', d ->> 'type',
                   d ->> 'country', d #>> '{identifiers,0,scheme}', d #>> '{identifiers,0,value}', d ->> 'website',
                   d #>> '{description,en}', d ->> 'audience', now(), now()
            from (select cast(? as json) as d) draft
            """;

    private SpringStore() {}

    /** Empty, whatever a cell before left there. */
    static void create(Suite suite) throws SQLException {
        try (Connection store = suite.store();
                Statement statement = store.createStatement()) {
            statement.execute("drop database if exists " + NAME);
            statement.execute("create database " + NAME);
        }
    }

    /** The same organizations under the same ids as the registry has. */
    static void fill(Suite suite, int family, int count) throws SQLException {
        try (Connection store = suite.store(NAME);
                PreparedStatement insert = store.prepareStatement(INSERT);
                Statement statement = store.createStatement()) {
            store.setAutoCommit(false);
            for (int number = 0; number < count; number++) {
                insert.setObject(1, Ids.of(family, number));
                insert.setString(2, Drafts.organization(family * 1_000_000 + number));
                insert.addBatch();
                if ((number + 1) % PORTION == 0 || number + 1 == count) {
                    insert.executeBatch();
                    store.commit();
                }
            }
            store.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }
}
