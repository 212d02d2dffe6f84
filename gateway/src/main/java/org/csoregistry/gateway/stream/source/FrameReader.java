package org.csoregistry.gateway.stream.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.EventHead;
import org.csoregistry.gateway.feed.Item;
import org.csoregistry.gateway.stream.Frame;

/** Makes frames of what the topics hold; the bytes are those of the feeds. */
final class FrameReader {
    private FrameReader() {}

    /**
     * Reads a CloudEvent in binary mode. What messages of older builds lack is left out.
     *
     * @throws IllegalArgumentException if the message is not a change of ours
     */
    static Frame fromMessage(Service source, ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            throw new IllegalArgumentException("the message has no value");
        }
        Map<String, String> headers = headers(message);
        String sequence = required(headers, "ce_sequence");
        ChangeEvent event = ChangeEvent.of(
                required(headers, "ce_id"),
                required(headers, "ce_source"),
                required(headers, "ce_type"),
                required(headers, "ce_subject"),
                required(headers, "ce_time"),
                headers.get("ce_dataschema"),
                sequence,
                headers.get("ce_countries"),
                headers.get("ce_themes"),
                new String(message.value(), UTF_8));
        byte[] json = RegistryJson.write(event).getBytes(UTF_8);
        EventHead head = EventHead.of(
                event.source(),
                sequence,
                event.type(),
                event.time(),
                event.subject(),
                event.countries(),
                event.themes());
        return Frame.of(source, new Item(head, json, 0, json.length));
    }

    /** The last of each name counts. */
    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? null : new String(header.value(), UTF_8));
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }
}
