package org.csoregistry.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.gateway.Service;

/** The public changes of a service that does not exist: its feed over HTTP, and its relay to a real broker. */
public final class FakeLedger {
    private static final String TYPE = "org.csoregistry.thing.updated.v1";
    private static final String SCHEMA = "https://registry.example.org/v1/things/schemas/thing.updated.v1.json";
    private static final long LOOK_MILLIS = 20;

    private final Service service;
    private final List<ChangeEvent> changes = new CopyOnWriteArrayList<>();
    private volatile long archived;

    public FakeLedger(Service service) {
        this.service = service;
    }

    /** Accepts a change, which the feed shows at once and Kafka not yet. Returns its sequence. */
    public long accept(String text) {
        return accept(text, "MN", "2026-01-02T03:04:05Z");
    }

    public long accept(String text, String countries, String time) {
        String id = UUID.randomUUID().toString();
        String sequence = Integer.toString(changes.size() + 1);
        String document = "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
        String source = "urn:csoregistry:" + service.collections().get(0);
        changes.add(ChangeEvent.of(id, source, TYPE, id, time, SCHEMA, sequence, countries, null, document));
        return changes.size();
    }

    /** Takes everything before a sequence out of the feed. */
    public void archiveBefore(long sequence) {
        archived = sequence - 1;
    }

    /** Sends one accepted change to the topic, and waits until the broker has it. */
    public void relay(long sequence) {
        relay(sequence, sequence);
    }

    /** The same of all from one to another, in one go. */
    public void relay(long from, long to) {
        try (var producer = new KafkaProducer<>(broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
            LongStream.rangeClosed(from, to).mapToObj(this::message).forEach(producer::send);
        }
    }

    private ProducerRecord<byte[], byte[]> message(long sequence) {
        ChangeEvent event = changes.get((int) sequence - 1);
        var message = new ProducerRecord<>(
                service.topic(), event.subject().getBytes(UTF_8), event.data().getBytes(UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", event.specversion());
        headers.put("ce_id", event.id());
        headers.put("ce_source", event.source());
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", event.time());
        headers.put("ce_dataschema", event.dataschema());
        headers.put("ce_sequence", event.sequence());
        headers.put("ce_countries", event.countries());
        headers.put("content-type", event.datacontenttype());
        headers.values().removeIf(Objects::isNull);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Accepts a change and relays it. */
    public long publish(String text) {
        return publish(text, "MN");
    }

    public long publish(String text, String countries) {
        long sequence = accept(text, countries, "2026-01-02T03:04:05Z");
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

    /** Answers {@code GET …/changes} as a service does. */
    public void serve(HttpServerRequest request) {
        String wait = request.getParam("wait");
        long patience = wait == null ? 0 : Long.parseLong(wait) * 1_000;
        if (!request.path().equals(service.feedPath())) {
            request.response().setStatusCode(404).end();
        } else if ("full".equals(request.getParam("feed")) && request.getHeader("Authorization") == null) {
            request.response().setStatusCode(403).end("{\"type\":\"/problems/forbidden\"}");
        } else {
            answer(request, patience);
        }
    }

    private void answer(HttpServerRequest request, long patience) {
        FeedName feed = FeedName.valueOf(request.getParam("feed").toUpperCase(java.util.Locale.ROOT));
        String cursor = request.getParam("after");
        long after = cursor == null
                ? archived
                : FeedCursor.decode(cursor).orElseThrow().sequence();
        if (after < archived || after > head()) {
            String end = new FeedCursor(feed, head()).encode();
            request.response()
                    .setStatusCode(410)
                    .end("{\"restart\":\"" + service.feedPath() + "?limit=50&after=" + end + "\"}");
            return;
        }
        int limit = Integer.parseInt(request.getParam("limit"));
        ChangeFilter filter = filter(request);
        List<ChangeEvent> matching = changes.stream()
                .skip(after)
                .filter(event -> matches(filter, event))
                .toList();
        if (matching.isEmpty() && patience > 0 && !request.response().closed()) {
            Vertx.currentContext().owner().setTimer(LOOK_MILLIS, again -> answer(request, patience - LOOK_MILLIS));
            return;
        }
        send(request, feed, matching, limit);
    }

    private void send(HttpServerRequest request, FeedName feed, List<ChangeEvent> matching, int limit) {
        List<ChangeEvent> items = matching.stream().limit(limit).toList();
        boolean more = matching.size() > limit;
        long last = more ? Long.parseLong(items.get(limit - 1).sequence()) : head();
        String next = new FeedCursor(feed, last).encode();
        String texts = String.join(",", items.stream().map(RegistryJson::write).toList());
        request.response().end("{\"items\":[" + texts + "],\"next\":\"" + next + "\",\"more\":" + more + "}");
    }

    private static ChangeFilter filter(HttpServerRequest request) {
        return ChangeFilter.parse(
                request.getParam("type"),
                request.getParam("country"),
                request.getParam("theme"),
                request.getParam("resource"));
    }

    private static boolean matches(ChangeFilter filter, ChangeEvent event) {
        return filter.matches(
                Change.resourceTypeOf(event.type()),
                Change.kindOf(event.type()),
                UUID.fromString(event.subject()),
                ChangeEvent.split(event.countries()),
                ChangeEvent.split(event.themes()));
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
