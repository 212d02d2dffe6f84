package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.csoregistry.launcher.stack.PostgresServer;

/** A PostgreSQL with the ledger's tables and nothing else. */
final class LedgerStore implements AutoCloseable {
    private final PostgresServer postgres;

    private LedgerStore(PostgresServer postgres) {
        this.postgres = postgres;
    }

    static LedgerStore start(Path directory) throws IOException, SQLException {
        LedgerStore store = startAsOfOld(directory);
        store.migrate("V4__change_reach.sql");
        store.migrate("V5__one_relay_position.sql");
        return store;
    }

    /** With the ledger as it was at first. */
    static LedgerStore startAsOfOld(Path directory) throws IOException, SQLException {
        LedgerStore store = new LedgerStore(PostgresServer.startForTests(directory.resolve("postgres")));
        store.migrate("V1__ledger.sql");
        return store;
    }

    void migrate(String file) throws IOException, SQLException {
        try (InputStream script = LedgerStore.class.getResourceAsStream("/db/commons/" + file);
                Connection connection = open()) {
            connection.createStatement().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static LedgerSettings settings() {
        return new LedgerSettings() {
            @Override
            public String collection() {
                return "notes";
            }

            @Override
            public Duration pollInterval() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration retryInterval() {
                return Duration.ofMillis(200);
            }

            @Override
            public int sequencerBatch() {
                return 1_000;
            }

            @Override
            public int relayBatch() {
                return 100;
            }

            @Override
            public Duration relayPatience() {
                return Duration.ofSeconds(3);
            }

            @Override
            public int topicPartitions() {
                return 1;
            }

            @Override
            public short topicReplicas() {
                return -1;
            }
        };
    }

    static DataSchemas schemas() {
        return new DataSchemas(settings(), Optional.of("https://registry.example.org"));
    }

    String url() {
        return postgres.jdbcUrl("postgres");
    }

    DirectConnections connections() {
        return new DirectConnections(url(), PostgresServer.SUPERUSER, "");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url(), PostgresServer.SUPERUSER, "");
    }

    Connection begin() throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        return connection;
    }

    void clear() throws SQLException {
        execute("truncate change, relay_position");
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = open()) {
            connection.createStatement().execute(statement);
        }
    }

    UUID insertCommitted(UUID resource, long version, String publicKind) throws SQLException {
        try (Connection connection = open()) {
            return insert(connection, resource, version, publicKind);
        }
    }

    List<UUID> insertMany(int count) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = begin()) {
            for (int i = 0; i < count; i++) {
                ids.add(insert(connection, Ids.next(), 1, "created"));
            }
            connection.commit();
        }
        return ids;
    }

    /** @param publicKind null for a change that the public never learns of */
    static UUID insert(Connection connection, UUID resource, long version, String publicKind) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                    actor, occurred_at, document)
                values (?, 'note', ?, ?, 'updated', ?, '{}', 'public', 'test', now(), '{}')
                """)) {
            insert.setObject(1, id);
            insert.setObject(2, resource);
            insert.setLong(3, version);
            insert.setString(4, publicKind);
            insert.executeUpdate();
        }
        return id;
    }

    /** As the leader does, until nothing waits. */
    void number() throws SQLException {
        Sequencer sequencer = new Sequencer(settings());
        try (Connection leader = connections().open("leader")) {
            sequencer.begin(leader);
            while (sequencer.step(leader)) {
                // until all are numbered
            }
        }
    }

    List<UUID> inSequence() {
        return read("select id from change where sequence is not null order by sequence", UUID.class);
    }

    List<Long> sequences(String column) {
        return read("select " + column + " from change where " + column + " is not null order by 1", Long.class);
    }

    List<Long> versionsInSequence(UUID resource) {
        return read("select version from change where resource_id = '" + resource + "' order by sequence", Long.class);
    }

    <T> List<T> read(String query, Class<T> type) {
        try (Connection connection = open();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            List<T> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getObject(1, type));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
