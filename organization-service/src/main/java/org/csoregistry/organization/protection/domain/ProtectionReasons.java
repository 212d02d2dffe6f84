package org.csoregistry.organization.protection.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Why organizations are protected; kept while they are. */
@ApplicationScoped
class ProtectionReasons {
    private static final String PUT =
            """
            insert into organization_protection (organization_id, reason) values (?, ?)
            on conflict (organization_id) do update set reason = excluded.reason
            """;

    private final AgroalDataSource dataSource;

    ProtectionReasons(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param reason null for none */
    void put(UUID organization, String reason) {
        if (reason == null) {
            execute("delete from organization_protection where organization_id = ?", organization);
        } else {
            execute(PUT, organization, reason);
        }
    }

    /** Null if none was given. */
    String of(UUID organization) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select reason from organization_protection where organization_id = ?")) {
            select.setObject(1, organization);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the reason could not be read", e);
        }
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the reason could not be kept", e);
        }
    }
}
