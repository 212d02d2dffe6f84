package org.csoregistry.commitment.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;

/** Another service of the registry, as far as this one can see it: a relay on its full topic. */
public final class Neighbour {
    private final String collection;
    private final String type;
    private long sequence;

    /** @param type of its resources, such as organization */
    public Neighbour(String collection, String type) {
        this.collection = collection;
        this.type = type;
    }

    /** Publishes a version of a resource; single quotes stand for double ones. */
    public void publish(String kind, String id, long version, String properties) {
        String document =
                "{'id':'%s','version':%d%s}".formatted(id, version, properties.isEmpty() ? "" : "," + properties);
        var message = new ProducerRecord<>(
                "registry." + collection + ".full.v1",
                id.getBytes(UTF_8),
                document.replace('\'', '"').getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "urn:csoregistry:" + collection,
                        "ce_type",
                        "org.csoregistry." + type + "." + kind + ".v1",
                        "ce_subject",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Long.toString(++sequence),
                        "ce_sequencetype",
                        "Integer",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RegistryStack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
