package org.csoregistry.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Follows a table of changes by the store's log, and sends each document to every topic.
 *
 * <p>Arguments: the store's port and database, a file for how far it has come, the broker's address, the topics.
 */
public final class DebeziumRelay {
    private final Producer<byte[], byte[]> producer;
    private final List<String> topics;

    private DebeziumRelay(Producer<byte[], byte[]> producer, List<String> topics) {
        this.producer = producer;
        this.topics = topics;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> topics = List.of(arguments).subList(4, arguments.length);
        try (Producer<byte[], byte[]> producer = producer(arguments[3]);
                DebeziumEngine<RecordChangeEvent<SourceRecord>> engine = DebeziumEngine.create(
                                ChangeEventFormat.of(Connect.class))
                        .using(connector(arguments[0], arguments[1], arguments[2]))
                        .notifying(new DebeziumRelay(producer, topics)::relay)
                        .using((success, message, error) -> {
                            if (error != null) {
                                error.printStackTrace();
                            }
                        })
                        .build()) {
            engine.run();
        }
    }

    /** Nothing is settled before the broker has all of it. */
    private void relay(
            List<RecordChangeEvent<SourceRecord>> changes, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        for (RecordChangeEvent<SourceRecord> change : changes) {
            if (change.record().value() instanceof Struct value && value.schema().field("after") != null) {
                send(value.getStruct("after"));
            }
        }
        producer.flush();
        for (RecordChangeEvent<SourceRecord> change : changes) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    private void send(Struct row) {
        byte[] key = row.getString("resource_id").getBytes(UTF_8);
        byte[] document = row.getString("document").getBytes(UTF_8);
        for (String topic : topics) {
            producer.send(new ProducerRecord<>(topic, key, document));
        }
    }

    /** It reads no columns but those it sends, and no rows that were there before it. */
    private static Properties connector(String port, String database, String offsets) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "name", "relay",
                "connector.class", "io.debezium.connector.postgresql.PostgresConnector",
                "plugin.name", "pgoutput",
                "publication.autocreate.mode", "filtered",
                "snapshot.mode", "no_data",
                "topic.prefix", "relay",
                "table.include.list", "public.change",
                "column.include.list", "public.change.id,public.change.resource_id,public.change.document"));
        properties.putAll(Map.of(
                "database.hostname", "127.0.0.1",
                "database.port", port,
                "database.user", "postgres",
                "database.password", "none",
                "database.dbname", database,
                "offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore",
                "offset.storage.file.filename", offsets,
                "offset.flush.interval.ms", "1000"));
        return properties;
    }

    /** With the settings of the registry's own relay, but patient with a broker that stands still. */
    private static Producer<byte[], byte[]> producer(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "enable.idempotence", true,
                "compression.type", "lz4",
                "linger.ms", 0,
                "batch.size", 256 * 1024,
                "max.block.ms", 600_000,
                "delivery.timeout.ms", 600_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
