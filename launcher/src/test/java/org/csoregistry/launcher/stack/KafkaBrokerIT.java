package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final String TOPIC = "registry.events.v1";

    @TempDir
    private Path directory;

    @Test
    void topicsAndMessagesSurviveARestart() throws Exception {
        int port;
        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            port = broker.port();
            createTopic(broker);
            send(broker, TOPIC, "before");
        }
        assertThat(FreePort.isFree(port)).isTrue();

        try (KafkaBroker broker = KafkaBroker.start(directory, port)) {
            send(broker, TOPIC, "after");
            assertThat(receive(broker, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void aKilledBrokerStartsAgainAndAnUnknownTopicIsRefused() throws Exception {
        KafkaBroker killed = KafkaBroker.start(directory, 0);
        killed.process().destroyForcibly();
        killed.process().onExit().join();

        try (KafkaBroker broker = KafkaBroker.start(directory, killed.port())) {
            assertThatThrownBy(() -> send(broker, "registry.typo.v1", "lost?"))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("not present in metadata");
        }
    }

    @Test
    void aDirectoryInUseIsRefused() {
        try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
            assertThatThrownBy(() -> KafkaBroker.start(directory, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("runs what " + directory);
            assertThat(broker.process().isAlive()).isTrue();
        }
    }

    @Test
    void aBrokerThatCannotStartSaysWhy() {
        int port = FreePort.find();
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("first"), port)) {
            assertThatThrownBy(() -> KafkaBroker.start(directory.resolve("second"), port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("while starting on port " + port)
                    .hasMessageContaining("Address already in use");
            assertThat(broker.process().isAlive()).isTrue();
        }
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(KafkaBroker broker, String topic, String value) throws Exception {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "max.block.ms", "3000");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> receive(KafkaBroker broker, int count) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
