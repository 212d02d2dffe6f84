package org.csoregistry.commons.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends changes as CloudEvents in binary mode, keyed by resource.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 *     CloudEvents Kafka binding</a>
 */
final class ChangeProducer {
    private final KafkaProducer<byte[], byte[]> producer;

    ChangeProducer(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** @param document of the change, as bytes: both topics mostly show the same */
    Future<RecordMetadata> send(String topic, Change change, byte[] document) {
        byte[] key = change.resourceId().toString().getBytes(UTF_8);
        var message = new ProducerRecord<>(topic, key, document);
        ChangeEvent event = ChangeEvent.of(change);
        header(message, "ce_specversion", event.specversion());
        header(message, "ce_id", event.id());
        header(message, "ce_source", event.source());
        header(message, "ce_type", event.type());
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", event.time());
        header(message, "ce_dataschema", event.dataschema());
        header(message, "ce_sequence", event.sequence());
        header(message, "ce_sequencetype", event.sequencetype());
        header(message, "ce_countries", event.countries());
        header(message, "ce_themes", event.themes());
        header(message, "content-type", event.datacontenttype());
        return producer.send(message);
    }

    /** Ends at once; what is not acknowledged yet is given up, to be sent again by a successor. */
    void abort() {
        producer.close(Duration.ZERO);
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        if (value == null) {
            return;
        }
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
