package org.csoregistry.commons.consume;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.commons.change.Change;

/**
 * Remembers what has been applied, in the transaction of what was applied.
 *
 * <p>Kafka delivers at least once, and a relay may repeat itself. A change carries the whole resource, so the newest
 * version is all that counts: an older or equal one is a repetition, in whatever order they come.
 */
@ApplicationScoped
class Inbox {
    private static final String SEE =
            """
            insert into inbox (source, resource_id, version)
            select source, resource_id, version
            from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as bigint[])) as seen (source, resource_id, version)
            order by resource_id
            on conflict (source, resource_id) do update set version = excluded.version
            where inbox.version < excluded.version
            returning source, resource_id
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Inbox(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Those that are newer than any seen of their resource, the newest of each; they are seen from now on. */
    List<Change> news(Collection<Change> changes) {
        List<Change> newest = newestOfEach(changes);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(SEE)) {
            upsert.setArray(1, connection.createArrayOf("text", column(newest, Change::source)));
            upsert.setArray(2, connection.createArrayOf("uuid", column(newest, Change::resourceId)));
            upsert.setArray(3, connection.createArrayOf("bigint", column(newest, Change::version)));
            Set<Resource> seen = new HashSet<>();
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    seen.add(new Resource(row.getString(1), row.getObject(2, UUID.class)));
                }
            }
            return newest.stream()
                    .filter(change -> seen.contains(Resource.of(change)))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
        }
    }

    private static List<Change> newestOfEach(Collection<Change> changes) {
        Map<Resource, Change> newest = new LinkedHashMap<>();
        for (Change change : changes) {
            newest.merge(Resource.of(change), change, (one, other) -> one.version() < other.version() ? other : one);
        }
        return List.copyOf(newest.values());
    }

    private static Object[] column(List<Change> changes, Function<Change, Object> value) {
        return changes.stream().map(value).toArray();
    }

    private record Resource(String source, UUID id) {
        static Resource of(Change change) {
            return new Resource(change.source(), change.resourceId());
        }
    }

    /** Puts a message aside that can never be applied, for an operator to look at. */
    void reject(ConsumerRecord<byte[], byte[]> message, String reason) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into rejected_message (topic, partition, message_offset, reason, payload, rejected_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            insert.setString(1, message.topic());
            insert.setInt(2, message.partition());
            insert.setLong(3, message.offset());
            insert.setString(4, reason);
            insert.setBytes(5, message.value());
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a rejected message could not be kept", e);
        }
    }
}
