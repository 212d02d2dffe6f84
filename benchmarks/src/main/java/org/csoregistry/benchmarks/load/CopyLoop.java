package org.csoregistry.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that anybody must do to bring rows from the store to the broker: one cursor, one producer with the relay's
 * own settings. No numbering, no place remembered, no order kept if a send fails.
 */
public final class CopyLoop {
    private static final String ROWS =
            "select resource_id, document from change where sequence > ? order by sequence limit ?";
    private static final int FETCH = 1_000;

    private CopyLoop() {}

    /** Sends the rows after a sequence to each of the topics; returns once all are acknowledged. */
    public static void run(Connection store, String bootstrapServers, long after, int rows, List<String> topics)
            throws SQLException {
        store.setAutoCommit(false);
        try (var producer = producer(bootstrapServers);
                PreparedStatement select = store.prepareStatement(ROWS)) {
            for (String topic : topics) {
                select.setLong(1, after);
                select.setInt(2, rows);
                select.setFetchSize(FETCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        producer.send(new ProducerRecord<>(
                                topic,
                                row.getString(1).getBytes(UTF_8),
                                row.getString(2).getBytes(UTF_8)));
                    }
                }
            }
            producer.flush();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "linger.ms",
                0,
                "batch.size",
                256 * 1024);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
