package org.csoregistry.verifier.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a real broker, in no consumer group and without leaving a trace. */
public final class KafkaBroker implements Broker {

    private static final Duration WAIT = Duration.ofMillis(200);
    private static final int FETCH_MILLIS = 50;
    private static final int SOME_SECONDS = 10_000;

    private final Map<String, Object> configuration;

    /** @param configuration client settings such as {@code bootstrap.servers} and those of security */
    public KafkaBroker(Map<String, String> configuration, Duration patience) {
        this.configuration = new HashMap<>(configuration);
        this.configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // At the end of a topic, closing waits for the fetch under way.
        this.configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS);
        this.configuration.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Math.max(SOME_SECONDS, Math.min(patience.toMillis(), Integer.MAX_VALUE)));
    }

    @Override
    public Topic open(String name) {
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo each : consumer.listTopics().getOrDefault(name, List.of())) {
                partitions.add(new TopicPartition(name, each.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new Assigned(consumer, consumer.endOffsets(partitions));
        } catch (KafkaException e) {
            consumer.close();
            throw new NotExaminable("the broker does not let " + name + " be read: " + e.getMessage());
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        try {
            return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NotExaminable("the broker cannot be asked: " + cause.getMessage());
        }
    }

    private record Assigned(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) implements Topic {

        @Override
        public List<ConsumerRecord<byte[], byte[]>> poll() {
            if (ends.isEmpty()) {
                return List.of();
            }
            try {
                List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
                consumer.poll(WAIT).forEach(messages::add);
                return messages;
            } catch (KafkaException e) {
                throw new NotExaminable("the broker stopped answering: " + e.getMessage());
            }
        }

        @Override
        public boolean isCaughtUp() {
            try {
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            } catch (KafkaException e) {
                throw new NotExaminable("the broker stopped answering: " + e.getMessage());
            }
        }

        @Override
        public void mustAnswer() {
            try {
                consumer.endOffsets(ends.keySet());
            } catch (KafkaException e) {
                throw new NotExaminable("the broker stopped answering: " + e.getMessage());
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
