package org.csoregistry.launcher.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * A real PostgreSQL 18 on 127.0.0.1, started from binaries on the class path, also as root.
 *
 * <p>For development and tests: every role may connect from this machine without giving its password. Closing stops the
 * server and keeps the data directory. The server also ends when this JVM ends without closing it.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser; connects to any database, no password needed. */
    public static final String SUPERUSER = "postgres";

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    private final PostgresDirectory directory;
    private final EmbeddedPostgres server;
    private final PostgresTether tether;

    private PostgresServer(PostgresDirectory directory, EmbeddedPostgres server, PostgresTether tether) {
        this.directory = directory;
        this.server = server;
        this.tether = tether;
    }

    /**
     * Starts a durable server; its log is the sibling file {@code <dataDirectory>.log}.
     *
     * @param dataDirectory created and initialized if it is missing or empty; otherwise its data are kept
     * @param port TCP port; 0 = a free one
     * @throws IllegalStateException if a server of a living process uses the directory
     * @throws UncheckedIOException if the server does not start within 60 s
     */
    public static PostgresServer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, PostgresDirectory.defaultLog(dataDirectory));
    }

    /** As {@link #start(Path, int)}, with the log in another file. */
    public static PostgresServer start(Path dataDirectory, int port, Path log) {
        return start(dataDirectory, port, log, "on");
    }

    /** As {@link #start(Path, int)} on a free port, but fast instead of safe against a power failure (no fsync). */
    public static PostgresServer startForTests(Path dataDirectory) {
        return startForTests(dataDirectory, 0);
    }

    /** As {@link #startForTests(Path)}, on a given port. */
    public static PostgresServer startForTests(Path dataDirectory, int port) {
        return start(dataDirectory, port, PostgresDirectory.defaultLog(dataDirectory), "off");
    }

    /**
     * Stops the server that a killed parent left running on the directory, if there is one.
     *
     * @throws IllegalStateException if its parent lives
     */
    public static void stopOrphan(Path dataDirectory) {
        if (Files.isDirectory(dataDirectory)) {
            PostgresDirectory.claim(dataDirectory).release();
        }
    }

    private static PostgresServer start(Path dataDirectory, int port, Path log, String durable) {
        PostgresDirectory directory = PostgresDirectory.claim(dataDirectory);
        PostgresTether tether = PostgresTether.tie(directory.pidFile());
        try {
            EmbeddedPostgres server = builder(directory.path(), FreePort.orFound(port), log, durable)
                    .start();
            directory.finished();
            return new PostgresServer(directory, server, tether);
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            directory.stopOrphan();
            tether.close();
            directory.release();
            IOException cause = e instanceof IOException io ? io : new IOException(e);
            throw new UncheckedIOException("PostgreSQL did not start on port " + port + "; see " + log, cause);
        }
    }

    /** The library's own defaults are for throw-away data: fsync and synchronous commit off, clean-up, exit hook. */
    private static EmbeddedPostgres.Builder builder(Path data, int port, Path log, String durable) {
        PostgresDirectory.chooseBinariesDirectory();
        ProcessBuilder.Redirect output =
                ProcessBuilder.Redirect.appendTo(log.toAbsolutePath().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_LIMIT)
                .setPort(port)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable);
    }

    public int port() {
        return server.getPort();
    }

    /** Process id of the server's first process. */
    public long processId() {
        return directory.serverId();
    }

    /** URL of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /**
     * Makes sure that a role and a database of which it is the owner exist; an existing role gets the password.
     *
     * @throws IllegalStateException if the server refuses
     */
    public void createDatabase(String name, String user, String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            PGConnection quoting = connection.unwrap(PGConnection.class);
            String role = quoting.escapeIdentifier(user);
            String verb = exists(statement, "pg_roles where rolname", quoting.escapeLiteral(user)) ? "alter" : "create";
            statement.execute(verb + " role " + role + " login password '" + quoting.escapeLiteral(password) + "'");
            if (!exists(statement, "pg_database where datname", quoting.escapeLiteral(name))) {
                statement.execute("create database " + quoting.escapeIdentifier(name) + " owner " + role);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name + ": " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String where, String escaped) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from " + where + " = '" + escaped + "'")) {
            return rows.next();
        }
    }

    /** Stops the server at once, ending its sessions; the data stay. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.stopOrphan();
            tether.close();
            directory.release();
        }
    }
}
