package org.csoregistry.commons.consume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;

/**
 * Leads records from a neighbour's resource that was merged to the one that stands for it, and back if that is undone.
 * What is done depends on what the references are now, so that doing it again changes nothing.
 */
@ApplicationScoped
public class Mergers {
    private static final String MERGED =
            "select id, merged_into from reference where id = any(?) and merged_into is not null order by id";

    private static final String ENDED =
            """
            select said_id, into_id, before, after from repointing
            where record_id = ? and not exists (select 1 from reference
                where reference.id = repointing.said_id and reference.merged_into = repointing.into_id)
            order by made desc
            """;

    private static final String REMEMBER =
            """
            insert into repointing (record_id, said_id, into_id, before, after)
            values (?, ?, ?, cast(? as json), cast(? as json))
            on conflict (record_id, said_id)
            do update set into_id = excluded.into_id, before = excluded.before, after = excluded.after
            """;

    private static final String FORGET = "delete from repointing where record_id = ? and said_id = ?";
    private static final String REMEMBERING = "select distinct record_id from repointing where said_id = any(?)";

    private final AgroalDataSource dataSource;

    Mergers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A record's draft with those who stand for the ones it names; empty if they are the same. To be asked when the names
     * of the latter have been looked up, see {@link References}: no merge passes unseen then.
     *
     * @param lists the properties that hold those who take part, each by {@code organizationId}
     */
    public <D> Optional<D> settled(UUID record, D draft, Class<D> type, Takers lists) {
        try (Connection connection = dataSource.getConnection()) {
            ObjectNode tree = null;
            for (Repointing ended : ended(record, connection)) {
                tree = tree == null ? tree(draft) : tree;
                lists.pointBack(tree, ended);
                execute(connection, FORGET, record, ended.said());
            }
            Collection<UUID> named = tree == null ? lists.ids(tree(draft)) : lists.ids(tree);
            for (Map<UUID, UUID> steps = merged(named, connection); !steps.isEmpty(); ) {
                tree = tree == null ? tree(draft) : tree;
                for (Map.Entry<UUID, UUID> step : steps.entrySet()) {
                    remember(record, lists.point(tree, step.getKey(), step.getValue()), connection);
                }
                steps = merged(lists.ids(tree), connection);
            }
            return tree == null ? Optional.empty() : Optional.of(RegistryJson.read(tree.toString(), type));
        } catch (SQLException e) {
            throw new IllegalStateException("what has been merged could not be read or written", e);
        }
    }

    /** The records that named one of these resources before it was merged. */
    public Collection<UUID> remembering(Collection<UUID> said) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(REMEMBERING)) {
            select.setArray(1, connection.createArrayOf("uuid", said.toArray()));
            Collection<UUID> records = new TreeSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(row.getObject(1, UUID.class));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new IllegalStateException("what has been merged could not be read", e);
        }
    }

    private static ObjectNode tree(Object draft) {
        return (ObjectNode) RegistryJson.read(RegistryJson.write(draft));
    }

    private static Map<UUID, UUID> merged(Collection<UUID> ids, Connection connection) throws SQLException {
        Map<UUID, UUID> steps = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            try (PreparedStatement select = connection.prepareStatement(MERGED)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        steps.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    }
                }
            }
        }
        return steps;
    }

    private static List<Repointing> ended(UUID record, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENDED)) {
            select.setObject(1, record);
            List<Repointing> ended = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ended.add(new Repointing(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            json(row.getString(3)),
                            json(row.getString(4))));
                }
            }
            return ended;
        }
    }

    private static JsonNode json(String text) {
        return RegistryJson.read(text);
    }

    private static void remember(UUID record, Repointing made, Connection connection) throws SQLException {
        execute(
                connection,
                REMEMBER,
                record,
                made.said(),
                made.into(),
                made.before().toString(),
                made.after().toString());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
