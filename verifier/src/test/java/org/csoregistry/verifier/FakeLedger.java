package org.csoregistry.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.csoregistry.verifier.change.Collection;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.Reader;

/** Keeps a collection of a fake registry as the real one keeps it. */
final class FakeLedger {

    /** A change, as the ledger keeps it. */
    record Row(String type, String kind, UUID id, long version, String text, UUID change) {

        String tombstone() {
            return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
        }
    }

    private final FakeRegistry registry;
    private final Collection collection;
    private final Map<UUID, Row> newest = new HashMap<>();
    private final Map<UUID, Boolean> isPublic = new HashMap<>();
    private final Map<FeedName, List<Row>> rows =
            Map.of(FeedName.FULL, new ArrayList<>(), FeedName.PUBLIC, new ArrayList<>());
    private final Optional<String> schema;

    FakeLedger(FakeRegistry registry, Collection collection, Optional<String> schema) {
        this.registry = registry;
        this.collection = collection;
        this.schema = schema;
    }

    UUID create(String type, String audience, String more) {
        UUID id = UUID.randomUUID();
        append(type, "created", id, 1, audience, more);
        return id;
    }

    void update(UUID id, String audience, String more) {
        append(newest.get(id).type(), "updated", id, newest.get(id).version() + 1, audience, more);
    }

    void withdraw(UUID id) {
        append(newest.get(id).type(), "withdrawn", id, newest.get(id).version() + 1, "", "");
    }

    private void append(String type, String kind, UUID id, long version, String audience, String more) {
        boolean gone = kind.equals("withdrawn");
        String text = "{\"id\":\"" + id + "\",\"version\":" + version
                + (gone ? "" : ",\"audience\":\"" + audience + "\"" + more) + "}";
        Row row = new Row(type, kind, id, version, text, UUID.randomUUID());
        newest.put(id, row);
        tell(FeedName.FULL, row);
        boolean open = audience.equals("public");
        if (open) {
            tell(FeedName.PUBLIC, row);
        } else if (isPublic.getOrDefault(id, false)) {
            close(row);
        }
        isPublic.put(id, open);
        show(row, open, gone);
    }

    private void tell(FeedName feed, Row row) {
        List<Row> told = rows.get(feed);
        told.add(row);
        registry.feed(collection, feed).add(item(row, told.size()));
        registry.topic(collection, feed).add(message(feed, row, told.size()));
    }

    /** The topic gets a withdrawal; the feed tells all before it as withdrawn, too. */
    private void close(Row row) {
        tell(FeedName.PUBLIC, new Row(row.type(), "withdrawn", row.id(), row.version(), row.tombstone(), row.change()));
        List<Row> told = rows.get(FeedName.PUBLIC);
        for (int i = 0; i < told.size(); i++) {
            Row old = told.get(i);
            if (old.id().equals(row.id())) {
                Row closed = new Row(old.type(), "withdrawn", old.id(), old.version(), old.tombstone(), old.change());
                registry.feed(collection, FeedName.PUBLIC).set(i, item(closed, i + 1));
            }
        }
    }

    private void show(Row row, boolean open, boolean gone) {
        String path = collection.path(row.type());
        for (Reader reader : Reader.values()) {
            registry.list(path, reader).removeIf(item -> item.contains(row.id().toString()));
            boolean shown = !gone && (open || reader == Reader.SECRETARIAT);
            Answer answer = shown
                    ? new Answer(200, "\"" + row.version() + "\"", row.text())
                    : new Answer(gone ? 410 : 404, "", "{}");
            registry.read(path + "/" + row.id(), reader, answer);
            if (shown) {
                registry.list(path, reader).add(row.text());
            }
        }
    }

    String item(Row row, long sequence) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"org.csoregistry.%s.%s.v1","subject":"%s",\
                "time":"2026-01-02T03:04:05.678901Z","datacontenttype":"application/json",%s\
                "sequence":"%d","sequencetype":"Integer","data":%s}"""
                .formatted(
                        row.change(),
                        collection.source(),
                        row.type(),
                        row.kind(),
                        row.id(),
                        schema.map(address -> "\"dataschema\":\"" + address + "\",")
                                .orElse(""),
                        sequence,
                        row.text());
    }

    ConsumerRecord<byte[], byte[]> message(FeedName feed, Row row, long sequence) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.change().toString());
        headers.put("ce_source", collection.source());
        headers.put("ce_type", "org.csoregistry." + row.type() + "." + row.kind() + ".v1");
        headers.put("ce_subject", row.id().toString());
        headers.put("ce_time", "2026-01-02T03:04:05.678901Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_sequencetype", "Integer");
        headers.put("content-type", "application/json");
        schema.ifPresent(address -> headers.put("ce_dataschema", address));
        long offset = registry.topic(collection, feed).size();
        return record(collection.topic(feed), 0, offset, row.id().toString(), headers, row.text());
    }

    static ConsumerRecord<byte[], byte[]> record(
            String topic, int partition, long offset, String key, Map<String, String> headers, String value) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, header) -> all.add(name, header.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(UTF_8),
                value.getBytes(UTF_8),
                all,
                Optional.empty());
    }

    /** The row that a feed tells at this number, as first told. */
    Row row(FeedName feed, int sequence) {
        return rows.get(feed).get(sequence - 1);
    }
}
