package org.csoregistry.commons.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.FeedFollower.Seen;

/** Reads a topic from its beginning through the CloudEvents SDK, an independent judge of the wire form. */
public final class TopicReader {
    private TopicReader() {}

    /** Reads until there are {@code atLeast} messages, repetitions aside; fails after 30 s. */
    public static List<Seen> read(String topic, int atLeast) {
        List<Seen> seen = new ArrayList<>();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        try (KafkaConsumer<byte[], byte[]> consumer = open(topic)) {
            while (seen.size() < atLeast) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError(topic + " has " + seen.size() + " messages, not " + atLeast);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(message -> addUnlessRepeated(seen, seen(message)));
            }
        }
        return seen;
    }

    /** A relay that could not record how far it was repeats its tail; consumers drop the sequences they have seen. */
    private static void addUnlessRepeated(List<Seen> seen, Seen next) {
        if (seen.isEmpty() || next.sequence() > seen.get(seen.size() - 1).sequence()) {
            seen.add(next);
        }
    }

    private static KafkaConsumer<byte[], byte[]> open(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RegistryStack.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        return consumer;
    }

    private static Seen seen(ConsumerRecord<byte[], byte[]> message) {
        CloudEvent event = KafkaMessageFactory.createReader(message.headers(), message.value())
                .toEvent();
        String document = new String(event.getData().toBytes(), StandardCharsets.UTF_8);
        if (!new String(message.key(), StandardCharsets.UTF_8).equals(event.getSubject())) {
            throw new AssertionError("the key is not the subject");
        }
        return new Seen(
                Long.parseLong(event.getExtension("sequence").toString()),
                UUID.fromString(event.getSubject()),
                RegistryJson.read(document).get("version").asLong(),
                Change.kindOf(event.getType()),
                event.getDataSchema().toString(),
                document);
    }
}
