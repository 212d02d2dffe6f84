package org.csoregistry.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.csoregistry.benchmarks.load.Backlog;
import org.csoregistry.benchmarks.load.Program;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.launcher.stack.PostgresServer;

/**
 * The relay as one would make it of Debezium's engine: {@code benchmarks/peers/debezium} follows the log of a PostgreSQL
 * of its own, which writes what logical decoding needs; the suite's does not.
 */
public final class DebeziumPeer implements AutoCloseable {
    private static final String MAIN = "org.csoregistry.peer.DebeziumRelay";
    private static final String DATABASE = "backlog";

    /** The columns of the registry's ledger that a backlog has. */
    private static final String TABLE =
            """
            create table change (
                id uuid primary key, resource_type text, resource_id uuid, version bigint, kind text, public_kind text,
                countries text[], audience text, actor text, occurred_at timestamptz, document text)
            """;

    private static final String FOLLOWED = "select count(*) from pg_replication_slots where active";

    /** As writers commit who do not know of each other; it decodes them while the next ones are written. */
    private static final int TOGETHER = 100;

    private static final long START_LIMIT_SECONDS = 60;
    private static final long POLL_MILLIS = 100;

    private final PostgresServer server;
    private final Process process;

    private DebeziumPeer(PostgresServer server, Process process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Built if need be; returns when it follows an empty table.
     *
     * @param topics that get each change
     * @throws IOException if it cannot be built
     * @throws IllegalStateException naming the log, if it does not start
     */
    public static DebeziumPeer start(Path project, String bootstrapServers, List<String> topics)
            throws IOException, InterruptedException, SQLException {
        Path jar = MavenBuild.jar(project, "debezium", "debezium-relay.jar");
        Path directory = project.resolve("benchmarks/target/debezium-data");
        clear(directory);
        PostgresServer server = store(directory.resolve("postgresql"));
        Path output = directory.resolve("console.log");
        Path offsets = directory.resolve("offsets");
        List<String> arguments = new ArrayList<>(
                List.of(Integer.toString(server.port()), DATABASE, offsets.toString(), bootstrapServers));
        arguments.addAll(topics);
        Process process = new TetheredJvm(
                        List.of("-Xmx1g"),
                        List.of(jar, jar.resolveSibling("lib").resolve("*")),
                        MAIN,
                        arguments,
                        Map.of(),
                        output)
                .start();
        DebeziumPeer peer = new DebeziumPeer(server, process);
        peer.awaitFollowing(output);
        return peer;
    }

    private static PostgresServer store(Path data) throws SQLException {
        try (PostgresServer first = PostgresServer.start(data, 0)) {
            execute(first, "postgres", "alter system set wal_level = logical");
        }
        PostgresServer server = PostgresServer.start(data, 0);
        execute(server, "postgres", "create database " + DATABASE);
        execute(server, DATABASE, TABLE);
        return server;
    }

    private static void execute(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = connection(server, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), PostgresServer.SUPERUSER, "");
    }

    private void awaitFollowing(Path output) throws InterruptedException, SQLException {
        long begin = System.nanoTime();
        while (!follows()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS)) {
                close();
                throw new IllegalStateException("Debezium did not start, see " + output);
            }
        }
    }

    private boolean follows() throws SQLException {
        try (Connection connection = connection(server, DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOLLOWED)) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    /** Commits changes for it to find. */
    public void append(int changes) throws SQLException {
        try (Connection connection = connection(server, DATABASE)) {
            for (int left = changes; left > 0; left -= TOGETHER) {
                Backlog.append(connection, Math.min(left, TOGETHER));
            }
        }
    }

    private static void clear(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        Program.end(process);
        server.close();
    }
}
