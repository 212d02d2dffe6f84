package org.csoregistry.commons.consume;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.json.Codes;

/**
 * The names of the neighbours' resources, as this service knows them.
 *
 * <p>A write that names a resource and a neighbour's change of that name must not pass each other unseen, or the old
 * name would stay for good. Hence a lock per named resource until the end of the transaction: shared by the writers,
 * exclusive for the change.
 */
@ApplicationScoped
public class References {
    private static final int BUCKETS = 1024;

    /** Sets these locks apart from all others of the database. */
    private static final int LOCK_SPACE = 0x5245_4653;

    private static final String PUT =
            """
            insert into reference (id, resource_type, name, audience, merged_into)
            select id, resource_type, name, audience, merged_into
            from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]))
                as told (id, resource_type, name, audience, merged_into)
            order by id
            on conflict (id) do update
            set name = excluded.name, audience = excluded.audience, merged_into = excluded.merged_into
            where (reference.name, reference.audience, reference.merged_into)
                is distinct from (excluded.name, excluded.audience, excluded.merged_into)
            returning id
            """;

    private final AgroalDataSource dataSource;

    References(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The names of those resources that are known and may be named in a record with this audience: a record must not
     * tell its readers, or its writer, of something that is closed to them. What is restricted is named nowhere but at
     * home, where the reader's countries are judged.
     */
    public Map<UUID, String> names(Collection<UUID> ids, Audience audience) {
        Map<UUID, String> names = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            lock(ids, "pg_advisory_xact_lock_shared", connection);
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, name, audience from reference where id = any(?) and name is not null")) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Audience own = Audience.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
                        if (own.mayBeNamedIn(audience)) {
                            names.put(row.getObject(1, UUID.class), row.getString(2));
                        }
                    }
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the references could not be read", e);
        }
    }

    /**
     * Keeps the names that neighbours' changes carry, one change of each resource.
     *
     * @return the resources of which that is news to those who mention them
     * @throws UnreadableChange if one of the documents is not of a form that a neighbour writes
     */
    public List<UUID> put(List<Change> changes) {
        Object[][] columns = columns(changes);
        try (Connection connection = dataSource.getConnection()) {
            lock(changes.stream().map(Change::resourceId).toList(), "pg_advisory_xact_lock", connection);
            try (PreparedStatement upsert = connection.prepareStatement(PUT)) {
                upsert.setArray(1, connection.createArrayOf("uuid", columns[0]));
                upsert.setArray(2, connection.createArrayOf("text", columns[1]));
                upsert.setArray(3, connection.createArrayOf("text", columns[2]));
                upsert.setArray(4, connection.createArrayOf("text", columns[3]));
                upsert.setArray(5, connection.createArrayOf("uuid", columns[4]));
                List<UUID> news = new ArrayList<>();
                try (ResultSet row = upsert.executeQuery()) {
                    while (row.next()) {
                        news.add(row.getObject(1, UUID.class));
                    }
                }
                return news;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the references could not be written", e);
        }
    }

    /** Id, type, name, audience and successor, each of all changes; a resource that is gone has no name. */
    private static Object[][] columns(List<Change> changes) {
        Object[][] columns = new Object[5][changes.size()];
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Referenced referenced = Referenced.in(change);
            columns[0][i] = change.resourceId();
            columns[1][i] = change.resourceType();
            columns[2][i] = referenced.name();
            columns[3][i] = Codes.wire(referenced.audience());
            columns[4][i] = change.mergedInto().orElse(null);
        }
        return columns;
    }

    /**
     * One lock for each of {@value #BUCKETS} sets of ids: the store's table of locks is small and shared by all. In order,
     * so that writers do not wait for each other crosswise.
     */
    private static void lock(Collection<UUID> ids, String function, Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                """
                select %s(%d, bucket) from (
                    select distinct (hashtextextended(cast(id as text), 0) & %d)::integer as bucket
                    from unnest(?) as id order by bucket) buckets
                """
                        .formatted(function, LOCK_SPACE, BUCKETS - 1))) {
            lock.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            lock.execute();
        }
    }
}
