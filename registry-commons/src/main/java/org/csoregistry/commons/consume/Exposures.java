package org.csoregistry.commons.consume;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.Change;

/**
 * Knows which resources of the neighbours may have been named here and must not be any more.
 *
 * <p>That a resource becomes restricted, for whatever reason, is such an end: were only those at risk treated so, the
 * treatment would give them away. A withdrawn resource was no secret, and keeps its name in what was told before. Those
 * for which a hidden one stands would tell of it, and are hidden with it.
 */
@ApplicationScoped
public class Exposures {
    private static final String EXPOSED =
            """
            with recursive ending (id) as (
                select id from reference where id = any(?) and name is not null and audience <> 'restricted'
                union
                select reference.id from reference join ending on reference.merged_into = ending.id)
            select id from ending order by id
            """;

    private final AgroalDataSource dataSource;

    Exposures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The resources that these changes hide; to be asked before {@link References#put} forgets what they were.
     *
     * @throws UnreadableChange if one of the documents is not of a form that a neighbour writes
     */
    public List<UUID> ending(List<Change> changes) {
        UUID[] hidden = changes.stream()
                .filter(change -> !change.isWithdrawal()
                        && change.mergedInto().isEmpty()
                        && Referenced.in(change).audience() == Audience.RESTRICTED)
                .map(Change::resourceId)
                .toArray(UUID[]::new);
        if (hidden.length == 0) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(EXPOSED)) {
            select.setArray(1, connection.createArrayOf("uuid", hidden));
            List<UUID> ending = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ending.add(row.getObject(1, UUID.class));
                }
            }
            return ending;
        } catch (SQLException e) {
            throw new IllegalStateException("the references could not be read", e);
        }
    }
}
