package org.csoregistry.commons.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the store's planner knows of its tables, taken anew after a large file. By itself the store gets to it a minute
 * later, and may count the rows first: what was planned in between, for many rows of which nothing is known, stayed with
 * its connection, and pages took forty times as long.
 */
@ApplicationScoped
class Statistics {
    /** Rows written, from which on it is worth a second or two. */
    static final long MANY = 1_000;

    /** Whoever holds a table for longer than this, such as an operator who rebuilds it, is not waited for. */
    private static final int MOST_SECONDS = 30;

    private static final String OWN_TABLES =
            """
            select string_agg(format('%I', tablename), ', ') from pg_tables
            where schemaname = current_schema() and tableowner = current_user
            """;

    private final AgroalDataSource dataSource;

    Statistics(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** After the file's transaction. The file is written whether this succeeds or not. */
    void takeAnew(ImportReport report) {
        if (!report.written() || report.created() + report.updated() < MANY) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(MOST_SECONDS);
            statement.execute("analyze " + ownTables(statement));
        } catch (SQLException e) {
            Log.warnf("the store's statistics were not taken anew after an import: %s", e.getMessage());
        }
    }

    private static String ownTables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(OWN_TABLES)) {
            row.next();
            return row.getString(1);
        }
    }
}
