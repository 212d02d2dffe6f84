package org.csoregistry.organization.relation.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.json.Codes;

/** The relations of all organizations as rows, so that they can be walked and asked for from the other side. */
@ApplicationScoped
public class RelationGraph {
    private static final String PUT =
            """
            insert into organization_relation (organization_id, other_id, kind, during)
            values (?, ?, ?, daterange(?, ?, '[]'))
            """;

    /** Up from the other one, only over what holds on the same days: a parent may once have been a child. */
    private static final String ABOVE =
            """
            with recursive above (id, during) as (
                select cast(? as uuid), case when ? then daterange(null, null) else daterange(?, ?, '[]') end
                union
                select r.other_id, case when ? then above.during else above.during * r.during end
                from above join organization_relation r on r.organization_id = above.id and r.kind = ?
                where above.id <> ? and (? or above.during && r.during))
            select exists (select 1 from above where id = ?)
            """;

    private static final String NAMING =
            """
            select distinct organization_id from organization_relation
            where other_id = ? and organization_id > ? order by organization_id limit ?
            """;

    private static final String PERIODS =
            """
            select %1$s, lower(during), upper(during) - 1 from organization_relation
            where %2$s = ? and kind = ? and %1$s = any(?) order by during
            """;

    private final AgroalDataSource dataSource;

    RelationGraph(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps these relations of organizations, instead of those that they had. */
    public void put(Map<UUID, List<Relation>> relations) {
        if (relations.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from organization_relation where organization_id = any(?)");
                PreparedStatement insert = connection.prepareStatement(PUT)) {
            delete.setArray(
                    1, connection.createArrayOf("uuid", relations.keySet().toArray()));
            delete.executeUpdate();
            for (Map.Entry<UUID, List<Relation>> each : relations.entrySet()) {
                for (Relation relation : each.getValue()) {
                    insert.setObject(1, each.getKey());
                    insert.setObject(2, relation.organizationId());
                    insert.setString(3, Codes.wire(relation.kind()));
                    insert.setObject(4, relation.from(), Types.DATE);
                    insert.setObject(5, relation.until(), Types.DATE);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Those to whom any organization has a relation. */
    public Set<UUID> named(Collection<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct other_id from organization_relation where other_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Whether the relation would lead from an organization back to itself, by relations of the same kind that hold on
     * the same days. Who has succeeded whom is for good, whatever the days.
     */
    public boolean closesCircle(UUID id, Relation relation) {
        boolean forGood = relation.kind() == RelationKind.PREDECESSOR;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ABOVE)) {
            select.setObject(1, relation.organizationId());
            select.setBoolean(2, forGood);
            select.setObject(3, relation.from(), Types.DATE);
            select.setObject(4, relation.until(), Types.DATE);
            select.setBoolean(5, forGood);
            select.setString(6, Codes.wire(relation.kind()));
            select.setObject(7, id);
            select.setBoolean(8, forGood);
            select.setObject(9, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** At most {@code limit} organizations that have a relation to this one, by id, after {@code after}. */
    public List<UUID> naming(UUID other, UUID after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NAMING)) {
            select.setObject(1, other);
            select.setObject(2, after);
            select.setInt(3, limit);
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** When each of {@code theirs} was kin to {@code own}. */
    Map<UUID, List<Period>> periods(Kinship kinship, UUID own, Collection<UUID> theirs) {
        String sql = PERIODS.formatted(kinship.theirs(), kinship.own());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf("uuid", theirs.toArray());
            select.setObject(1, own);
            select.setString(2, kinship.kind());
            select.setArray(3, ids);
            Map<UUID, List<Period>> periods = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    periods.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
                }
            }
            return periods;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("the relations of organizations could not be read or written", e);
    }
}
