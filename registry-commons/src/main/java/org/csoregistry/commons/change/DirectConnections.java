package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Opens connections outside the pool: a session's advisory lock must neither be handed to another user of the pool nor
 * outlive its holder.
 */
@ApplicationScoped
class DirectConnections {
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

    Connection open(String purpose) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "registry-" + purpose);
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        // A leader behind a dead line must find out, or nobody leads.
        PGProperty.SOCKET_TIMEOUT.set(properties, 30);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        return new Driver().connect(url, properties);
    }
}
