package org.csoregistry.organization.merge.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;

/** The merges that were made, undone ones as well. */
@ApplicationScoped
class MergeStore {
    private static final String COLUMNS =
            "select id, into_id, from_id, at, actor, carried, related, undone_at, undone_by from organization_merge ";
    private static final String OF = COLUMNS + "where (into_id = ? or from_id = ?) and id < ? order by id desc limit ?";
    private static final String INSERT =
            """
            insert into organization_merge (id, into_id, from_id, at, actor, carried, related)
            values (?, ?, ?, ?, ?, cast(? as json), cast(? as json))
            """;

    private final AgroalDataSource dataSource;

    MergeStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(Merge merge) {
        execute(
                INSERT,
                merge.id(),
                merge.into(),
                merge.from(),
                time(merge.at()),
                merge.by(),
                merge.carried().toString(),
                RegistryJson.write(merge.related()));
    }

    void undo(UUID id, Instant at, String by) {
        execute("update organization_merge set undone_at = ?, undone_by = ? where id = ?", time(at), by, id);
    }

    /** A merge by its id, if the organization is one of the two. */
    Optional<Merge> of(UUID organization, UUID id) {
        return read(COLUMNS + "where (into_id = ? or from_id = ?) and id = ?", organization, organization, id).stream()
                .findFirst();
    }

    /** Newest first. */
    List<Merge> of(UUID organization, UUID before, int limit) {
        return read(OF, organization, organization, before, limit);
    }

    /** The ids of those for which this organization stands, by the last step only. */
    List<UUID> mergedInto(UUID organization) {
        return read(COLUMNS + "where into_id = ? and undone_at is null", organization).stream()
                .map(Merge::from)
                .toList();
    }

    private List<Merge> read(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<Merge> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(merge(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the merges could not be read", e);
        }
    }

    private static Merge merge(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject(8, OffsetDateTime.class);
        return new Merge(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                RegistryJson.read(row.getString(6)),
                List.of(RegistryJson.read(row.getString(7), Related[].class)),
                undone == null ? null : undone.toInstant(),
                row.getString(9));
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the merge could not be kept", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
