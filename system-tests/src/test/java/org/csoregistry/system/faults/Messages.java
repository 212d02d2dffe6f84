package org.csoregistry.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads and writes a topic past the registry. */
final class Messages {

    private final String bootstrapServers;
    private final String topic;

    Messages(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** How many there have been. */
    long end() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partition()).get(partition().get(0));
        }
    }

    /** All that lie there about a resource, in order. */
    List<ConsumerRecord<byte[], byte[]>> about(String id) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        List<TopicPartition> partition = partition();
        try (var consumer = consumer()) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).get(partition.get(0));
            while (consumer.position(partition.get(0)) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (id.equals(new String(message.key(), StandardCharsets.UTF_8))) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    private List<TopicPartition> partition() {
        return List.of(new TopicPartition(topic, 0));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    void sendAgain(ConsumerRecord<byte[], byte[]> message) {
        send(message.key(), message.value(), message.headers());
    }

    void send(String key, String value, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8), all);
    }

    private void send(byte[] key, byte[] value, Headers headers) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, key, value, headers)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
