package org.csoregistry.commons.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the store of the service under test, behind its back. */
public final class LedgerReader {
    private LedgerReader() {}

    /** As an operator, or another instance, would; without a word to the service. */
    public static void change(String statement) {
        try (Connection connection = DriverManager.getConnection(RegistryStack.jdbcUrl())) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String query) {
        try (Connection connection = DriverManager.getConnection(RegistryStack.jdbcUrl());
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
