package org.csoregistry.organization.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

    private static final String HOLDER =
            """
            select organization_id from organization_identifier
            where (scheme, value) in (select * from unnest(cast(? as text[]), cast(? as text[])))
            and organization_id <> ? limit 1
            """;

    private final AgroalDataSource dataSource;

    OrganizationRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Another organization that has one of the identifiers. */
    Optional<UUID> holder(Collection<Identifier> identifiers, UUID other) {
        if (identifiers.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLDER)) {
            select.setArray(1, texts(identifiers, Identifier::scheme, connection));
            select.setArray(2, texts(identifiers, Identifier::value, connection));
            select.setObject(3, other);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the identifiers could not be read", e);
        }
    }

    private static Array texts(
            Collection<Identifier> identifiers, Function<Identifier, String> part, Connection connection)
            throws SQLException {
        return connection.createArrayOf("text", identifiers.stream().map(part).toArray());
    }
}
