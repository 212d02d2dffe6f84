package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final String PASSWORD = "it's \"secret\"";

    @TempDir
    private Path directory;

    @Test
    void dataSurviveARestartOnTheSameDirectoryAndPort() throws Exception {
        Path data = directory.resolve("data");
        int port;
        try (PostgresServer server = PostgresServer.start(data, 0)) {
            port = server.port();
            server.createDatabase("event", "event", PASSWORD);
            execute(server, "create table meeting as select 'Nairobi' as city");
        }
        assertThat(FreePort.isFree(port)).isTrue();

        try (PostgresServer server = PostgresServer.start(data, port)) {
            server.createDatabase("event", "event", PASSWORD);
            assertThat(query(server, "select city from meeting")).isEqualTo("Nairobi");
        }
    }

    @Test
    void aServerOfTheLauncherIsDurableAndOneForTestsIsNot() throws Exception {
        try (PostgresServer durable = PostgresServer.start(directory.resolve("durable"), 0);
                PostgresServer fast = PostgresServer.startForTests(directory.resolve("fast"))) {
            durable.createDatabase("event", "event", PASSWORD);
            fast.createDatabase("event", "event", PASSWORD);
            assertThat(query(durable, "show fsync")).isEqualTo("on");
            assertThat(query(durable, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(fast, "show fsync")).isEqualTo("off");
            assertThat(query(fast, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void theOwnerOfADatabaseMayCreateTheExtensionsThatTheServicesUse() throws Exception {
        try (PostgresServer server = PostgresServer.startForTests(directory.resolve("data"))) {
            server.createDatabase("event", "event", PASSWORD);
            execute(server, "create extension pg_trgm; create extension unaccent; create extension btree_gin");
            assertThat(query(server, "select current_user")).isEqualTo("event");
        }
    }

    @Test
    void aDirectoryInUseIsRefused() {
        Path data = directory.resolve("data");
        try (PostgresServer server = PostgresServer.startForTests(data)) {
            assertThatThrownBy(() -> PostgresServer.startForTests(data))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(data.toString());
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void anInterruptedInitializationIsBegunAgain() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(directory.resolve("data.initializing"), "");
        Files.writeString(data.resolve("postgresql.conf"), "");
        try (PostgresServer server = PostgresServer.startForTests(data)) {
            server.createDatabase("event", "event", PASSWORD);
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("event"), "event", PASSWORD);
    }
}
