package org.csoregistry.organization.profile.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.json.Codes;

/** The accreditations of all organizations as rows, so that they can be asked for by body and day. */
@ApplicationScoped
public class AccreditationEntries {
    private final AgroalDataSource dataSource;

    AccreditationEntries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps these accreditations of organizations, instead of those that they had. */
    public void put(Map<UUID, List<Accreditation>> accreditations) {
        if (accreditations.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from organization_accreditation where organization_id = any(?)");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into organization_accreditation values (?, ?, daterange(?, ?, '[]'))")) {
            delete.setArray(
                    1, connection.createArrayOf("uuid", accreditations.keySet().toArray()));
            delete.executeUpdate();
            for (Map.Entry<UUID, List<Accreditation>> each : accreditations.entrySet()) {
                for (Accreditation accreditation : each.getValue()) {
                    insert.setObject(1, each.getKey());
                    insert.setString(2, Codes.wire(accreditation.body()));
                    insert.setObject(3, accreditation.from(), Types.DATE);
                    insert.setObject(4, accreditation.until(), Types.DATE);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the accreditations could not be written", e);
        }
    }
}
