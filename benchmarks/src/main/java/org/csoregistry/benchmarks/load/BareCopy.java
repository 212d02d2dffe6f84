package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The same rows by COPY, without anything around it. */
public final class BareCopy {
    private static final String COLUMNS =
            """
            select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
            where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
            """;

    private final Connection store;
    private final Path directory;

    /** @param directory for the rows between out and in */
    public BareCopy(Connection store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    /** Writes the rows of the tables into empty ones of the same shape, with the same indexes, in one transaction. */
    public Duration in(String... tables) throws SQLException, IOException {
        CopyManager copy = store.unwrap(PGConnection.class).getCopyAPI();
        Files.createDirectories(directory);
        for (String table : tables) {
            try (OutputStream rows = Files.newOutputStream(directory.resolve(table))) {
                copy.copyOut("copy " + table + " (" + columns(table) + ") to stdout", rows);
            }
        }
        store.setAutoCommit(false);
        try (Statement statement = store.createStatement()) {
            for (String table : tables) {
                statement.execute("create table copied_" + table + " (like " + table + " including all)");
            }
            store.commit();
            long begin = System.nanoTime();
            for (String table : tables) {
                try (InputStream rows = Files.newInputStream(directory.resolve(table))) {
                    copy.copyIn("copy copied_" + table + " (" + columns(table) + ") from stdin", rows);
                }
            }
            store.commit();
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            for (String table : tables) {
                statement.execute("drop table copied_" + table);
            }
            store.commit();
            return time;
        } finally {
            store.rollback();
            store.setAutoCommit(true);
        }
    }

    /** Reads the newest documents of all organizations in the order of their names. */
    public Duration out() throws SQLException, IOException {
        CopyManager copy = store.unwrap(PGConnection.class).getCopyAPI();
        long begin = System.nanoTime();
        copy.copyOut(
                "copy (select c.document from organization a join change c on c.resource_id = a.id"
                        + " and c.version = a.version where not a.withdrawn and a.audience = 'public'"
                        + " order by a.sort_name, a.id) to stdout",
                OutputStream.nullOutputStream());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String columns(String table) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS.formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }
}
