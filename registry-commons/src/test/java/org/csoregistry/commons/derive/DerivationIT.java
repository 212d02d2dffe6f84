package org.csoregistry.commons.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.csoregistry.launcher.stack.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationIT {
    @TempDir
    static Path directory;

    static PostgresServer postgres;

    private final List<Integer> portions = new ArrayList<>();
    private final List<UUID> seen = new ArrayList<>();
    private boolean failing;

    private final Derived derived = new Derived() {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void derive(Collection<UUID> changed, Connection connection) throws SQLException {
            if (failing) {
                throw new SQLException("as asked");
            }
            portions.add(changed.size());
            seen.addAll(changed);
        }
    };

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.startForTests(directory.resolve("postgres"));
        try (Connection connection = open()) {
            for (String file : List.of("V1__ledger.sql", "V9__search.sql")) {
                try (InputStream script = DerivationIT.class.getResourceAsStream("/db/commons/" + file)) {
                    connection.createStatement().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("postgres") + "?user=" + PostgresServer.SUPERUSER);
    }

    @BeforeEach
    void clear() throws SQLException {
        execute("truncate change, derivation");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = open()) {
            connection.createStatement().execute(sql);
        }
    }

    /** Numbered changes of {@code resources} records in turn. */
    private static void changes(int from, int to, int resources) throws SQLException {
        execute(
                """
                insert into change (id, sequence, resource_type, resource_id, version, kind, countries, audience,
                                    actor, occurred_at, document)
                select gen_random_uuid(), n, 'note', cast(lpad(to_hex(n %% %3$d), 32, '0') as uuid), n, 'updated',
                       '{}', 'public', 'test', now(), '{}'
                from generate_series(%1$d, %2$d) n
                """
                        .formatted(from, to, resources));
    }

    private void run() throws SQLException {
        try (Connection connection = open()) {
            Derivation derivation = new Derivation(derived);
            derivation.begin(connection);
            int done;
            do {
                done = portions.size();
                derivation.step(connection);
            } while (portions.size() > done);
        }
    }

    @Test
    void allChangesAreFollowedInPortionsEachRecordOncePerPortion() throws SQLException {
        changes(1, 1_200, 100);

        run();

        assertThat(portions).containsExactly(100, 100, 100);
    }

    @Test
    void whatHasBeenDoneIsNotDoneAgain() throws SQLException {
        changes(1, 3, 10);
        run();
        seen.clear();
        changes(4, 5, 10);

        run();

        assertThat(seen).extracting(UUID::getLeastSignificantBits).containsExactly(4L, 5L);
    }

    @Test
    void aPortionThatFailsIsTriedAgain() throws SQLException {
        changes(1, 3, 10);
        failing = true;
        assertThatThrownBy(this::run).isInstanceOf(SQLException.class);
        failing = false;

        run();

        assertThat(seen).hasSize(3);
    }

    @Test
    void aStoreThatWasSetBackIsFollowedFromItsBeginning() throws SQLException {
        changes(1, 5, 10);
        run();
        seen.clear();
        execute("delete from change where sequence > 2");

        run();

        assertThat(seen).hasSize(2);
    }
}
