package org.csoregistry.system.client;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its beginning. As every consumer must, it drops sequences that it has seen: after a crash the
 * relay may repeat the tail.
 */
public final class Topic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String name;
    private final List<Change> seen = new ArrayList<>();

    public Topic(String bootstrapServers, String name) {
        this.name = name;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "allow.auto.create.topics", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partition = List.of(new TopicPartition(name, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
    }

    /** Such as {@code registry.events.full.v1}. */
    public static String nameOf(String collection, String feed) {
        return "registry." + collection + (feed.equals("public") ? ".v1" : "." + feed + ".v1");
    }

    public List<Change> awaitAtLeast(int count) {
        return await(count + " messages", changes -> changes.size() >= count);
    }

    public List<Change> await(String what, Predicate<List<Change>> wanted) {
        Patience.until(what + " in " + name, Patience.USUAL.multipliedBy(2), () -> wanted.test(poll()));
        return List.copyOf(seen);
    }

    private List<Change> poll() {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
            Change change = read(message);
            if (seen.isEmpty() || change.sequence() > seen.get(seen.size() - 1).sequence()) {
                seen.add(change);
            }
        }
        return seen;
    }

    private static Change read(ConsumerRecord<byte[], byte[]> message) {
        CloudEvent event = KafkaMessageFactory.createReader(message.headers(), message.value())
                .toEvent();
        String key = new String(message.key(), StandardCharsets.UTF_8);
        if (!key.equals(event.getSubject())) {
            throw new AssertionError("the key " + key + " is not the subject " + event.getSubject());
        }
        return Change.of(
                event.getSource().toString(),
                event.getExtension("sequence").toString(),
                event.getSubject(),
                event.getType(),
                String.valueOf(event.getDataSchema()),
                Json.read(new String(event.getData().toBytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
