package org.csoregistry.commons.consume;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
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
    private final AgroalDataSource dataSource;
    private final Clock clock;

    Inbox(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Whether the change is newer than any seen of its resource; if so, it is seen from now on. */
    boolean isNews(Change change) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        """
                        insert into inbox (source, resource_id, version) values (?, ?, ?)
                        on conflict (source, resource_id) do update set version = excluded.version
                        where inbox.version < excluded.version
                        """)) {
            upsert.setString(1, change.source());
            upsert.setObject(2, change.resourceId());
            upsert.setLong(3, change.version());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
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
