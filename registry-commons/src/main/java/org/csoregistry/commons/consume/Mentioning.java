package org.csoregistry.commons.consume;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the records that mention neighbours' resources. Asked for every change of a neighbour, mostly in vain. */
@ApplicationScoped
public class Mentioning {
    private final AgroalDataSource dataSource;

    Mentioning(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The ids that a query finds.
     *
     * @param query with one parameter, the neighbours' ids as {@code uuid[]}
     */
    public List<UUID> ids(String query, Collection<UUID> neighbours) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", neighbours.toArray()));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("what mentions a neighbour could not be read", e);
        }
    }
}
