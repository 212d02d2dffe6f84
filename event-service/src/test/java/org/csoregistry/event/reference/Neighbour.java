package org.csoregistry.event.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;

/** The organization service, as far as this one can see it: a relay on its full topic. */
final class Neighbour {
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private Neighbour() {}

    static void names(UUID organization, long version, String name) {
        publish(organization, version, "updated", ",\"names\":{\"en\":\"%s\"},\"audience\":\"public\"".formatted(name));
    }

    static void namesToPartners(UUID organization, long version, String name) {
        publish(
                organization,
                version,
                "updated",
                ",\"names\":{\"en\":\"%s\"},\"audience\":\"partner\"".formatted(name));
    }

    static void isAtRisk(UUID organization, long version, String name) {
        publish(
                organization,
                version,
                "updated",
                ",\"names\":{\"en\":\"%s\"},\"audience\":\"public\",\"atRisk\":{\"since\":\"2026-01-02\"}"
                        .formatted(name));
    }

    static void withdraws(UUID organization, long version) {
        publish(organization, version, "withdrawn", "");
    }

    static void isMerged(UUID organization, long version, UUID into) {
        publish(organization, version, "merged", ",\"mergedInto\":\"%s\"".formatted(into));
    }

    private static void publish(UUID organization, long version, String kind, String properties) {
        send(
                organization,
                "{\"id\":\"%s\",\"version\":%d%s}".formatted(organization, version, properties),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "urn:csoregistry:organizations",
                        "ce_type",
                        "org.csoregistry.organization." + kind + ".v1",
                        "ce_subject",
                        organization.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Long.toString(SEQUENCE.incrementAndGet()),
                        "content-type",
                        "application/json"));
    }

    static void send(UUID key, String document, Map<String, String> headers) {
        var message = new ProducerRecord<>(
                "registry.organizations.full.v1", key.toString().getBytes(UTF_8), document.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RegistryStack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what comes through Kafka. */
    static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
