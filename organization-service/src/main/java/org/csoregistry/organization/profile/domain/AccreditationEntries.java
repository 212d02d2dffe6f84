package org.csoregistry.organization.profile.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.Codes;

/** The accreditations of all organizations as rows, so that they can be asked for by body and day. */
@ApplicationScoped
public class AccreditationEntries {
    private final AgroalDataSource dataSource;

    AccreditationEntries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps these accreditations of an organization, instead of those before. */
    public void put(UUID id, List<Accreditation> accreditations) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from organization_accreditation where organization_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into organization_accreditation values (?, ?, daterange(?, ?, '[]'))")) {
            delete.setObject(1, id);
            delete.executeUpdate();
            for (Accreditation accreditation : accreditations) {
                insert.setObject(1, id);
                insert.setString(2, Codes.wire(accreditation.body()));
                insert.setObject(3, accreditation.from(), Types.DATE);
                insert.setObject(4, accreditation.until(), Types.DATE);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the accreditations could not be written", e);
        }
    }
}
