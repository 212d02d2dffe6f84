package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Opens connections outside the pool: a session's advisory lock must neither be handed to another user of the pool nor
 * outlive its holder.
 */
@ApplicationScoped
public class DirectConnections {
    /** Longer than any leader's pause between two statements. */
    private static final String IDLE_LIMIT = "set idle_session_timeout = '10s'";

    private final String url;
    private final String user;
    private final String password;

    DirectConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Opens a session that the store ends when it has been idle for 10 s: a leader that was frozen, not killed, would
     * hold its lock for as long as it stays frozen.
     */
    Connection open(String purpose) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "registry-" + purpose);
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        // A leader behind a dead line must find out, or nobody leads.
        PGProperty.SOCKET_TIMEOUT.set(properties, 30);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        Connection connection = new Driver().connect(url, properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(IDLE_LIMIT);
        }
        return connection;
    }
}
