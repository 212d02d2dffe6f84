package org.csoregistry.commons.change;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the registry: creates them where missing, and opens producers and consumers on them. */
@ApplicationScoped
public class ChangeTopics {
    private static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    /** Less than the store lets a leader be silent, see {@link DirectConnections}. */
    private static final int MAX_WAIT_MS = 5_000;

    private final Map<String, Object> broker;
    private final LedgerSettings settings;

    ChangeTopics(@Identifier("default-kafka-broker") Map<String, Object> broker, LedgerSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    /** Opens the relay's producer, after making sure that this service's topics exist. */
    ChangeProducer openProducer() throws ExecutionException, InterruptedException {
        ensure(List.of(FeedName.PUBLIC.topic(settings.collection()), FeedName.FULL.topic(settings.collection())));
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_MESSAGE_BYTES);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_WAIT_MS);
        // A message that expired between its neighbours would leave a hole: it is retried until the line is stopped.
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return new ChangeProducer(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** A consumer in {@code group}, from the beginning at first, that commits only when told to. */
    public KafkaConsumer<byte[], byte[]> openConsumer(String group) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        // What is polled together is applied in one transaction, and locks its resources meanwhile.
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        // A consumer that was killed holds its partitions for this long; its successor must not wait a minute.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Creates what is missing; whichever service comes first does it, with the same settings. */
    public void ensure(Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<String, String> config = Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_MESSAGE_BYTES));
        Map<String, Object> patience = new HashMap<>(broker);
        patience.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MAX_WAIT_MS);
        patience.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MAX_WAIT_MS);
        try (Admin admin = Admin.create(patience)) {
            for (String topic : topics) {
                try {
                    admin.createTopics(List.of(new NewTopic(topic, Optional.of(settings.topicPartitions()), replicas())
                                    .configs(config)))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private Optional<Short> replicas() {
        return settings.topicReplicas() < 0 ? Optional.empty() : Optional.of(settings.topicReplicas());
    }
}
