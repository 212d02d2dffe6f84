package org.csoregistry.system.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.csoregistry.launcher.stack.FreePort;

/** The database of one service, entered by the back door with the service's own account. */
public final class Tables {

    private final Map<String, String> environment;

    private Tables(Map<String, String> environment) {
        this.environment = environment;
    }

    static Tables of(Places places, String service) {
        return new Tables(Launcher.environment(places.withAnother(service, FreePort.find()), service));
    }

    public Connection open() {
        try {
            return DriverManager.getConnection(
                    environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                    environment.get("QUARKUS_DATASOURCE_USERNAME"),
                    environment.get("QUARKUS_DATASOURCE_PASSWORD"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value of the first row, as text; null if there is none. */
    public String ask(String query, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = bound(connection, query, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the number of rows */
    public int change(String command, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = bound(connection, command, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
