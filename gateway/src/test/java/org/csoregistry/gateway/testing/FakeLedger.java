package org.csoregistry.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.gateway.Service;

/** The public changes of a service that does not exist: its feed over HTTP, and its relay to a real broker. */
public final class FakeLedger {
    private static final String TYPE = "org.csoregistry.thing.updated.v1";
    private static final String SCHEMA = "https://registry.example.org/v1/things/schemas/thing.updated.v1.json";

    private final Service service;
    private final List<ChangeEvent> changes = new CopyOnWriteArrayList<>();

    public FakeLedger(Service service) {
        this.service = service;
    }

    /** Accepts a change, which the feed shows at once and Kafka not yet. Returns its sequence. */
    public long accept(String text) {
        String id = UUID.randomUUID().toString();
        String sequence = Integer.toString(changes.size() + 1);
        String document = "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
        changes.add(ChangeEvent.of(
                id, "urn:csoregistry:test", TYPE, id, "2026-01-02T03:04:05Z", SCHEMA, sequence, null, null, document));
        return changes.size();
    }

    /** Sends one accepted change to the topic, and waits until the broker has it. */
    public void relay(long sequence) {
        ChangeEvent event = changes.get((int) sequence - 1);
        var message = new ProducerRecord<>(
                service.topic(), event.subject().getBytes(UTF_8), event.data().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", event.specversion(),
                        "ce_id", event.id(),
                        "ce_source", event.source(),
                        "ce_type", event.type(),
                        "ce_subject", event.subject(),
                        "ce_time", event.time(),
                        "ce_dataschema", event.dataschema(),
                        "ce_sequence", event.sequence(),
                        "content-type", event.datacontenttype())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message);
        }
    }

    /** Accepts a change and relays it. */
    public long publish(String text) {
        long sequence = accept(text);
        relay(sequence);
        return sequence;
    }

    public long head() {
        return changes.size();
    }

    /** What the feed, and therefore the stream, shows as a change. */
    public String json(long sequence) {
        return RegistryJson.write(changes.get((int) sequence - 1));
    }

    /** Answers {@code GET …/changes}. */
    public void serve(HttpServerRequest request) {
        if (!request.path().equals(service.feedPath()) || !"public".equals(request.getParam("feed"))) {
            request.response().setStatusCode(404).end();
            return;
        }
        long after = Optional.ofNullable(request.getParam("after"))
                .flatMap(FeedCursor::decode)
                .orElse(FeedCursor.start(FeedName.PUBLIC))
                .sequence();
        int limit = Integer.parseInt(request.getParam("limit"));
        List<String> items = changes.stream()
                .skip(after)
                .limit(limit)
                .map(RegistryJson::write)
                .toList();
        String next = new FeedCursor(FeedName.PUBLIC, after + items.size()).encode();
        request.response().end("{\"items\":[" + String.join(",", items) + "],\"next\":\"" + next + "\"}");
    }

    public void createTopic() throws Exception {
        try (Admin admin = Admin.create(broker())) {
            admin.createTopics(List.of(new NewTopic(service.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + GatewaySetup.brokerPort(), "linger.ms", 0);
    }
}
