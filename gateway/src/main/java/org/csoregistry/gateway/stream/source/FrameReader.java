package org.csoregistry.gateway.stream.source;

import static java.nio.charset.StandardCharsets.UTF_8;

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
        String sequence = header(message, "ce_sequence");
        ChangeEvent event = ChangeEvent.of(
                header(message, "ce_id"),
                header(message, "ce_source"),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                header(message, "ce_time"),
                optionalHeader(message, "ce_dataschema"),
                sequence,
                optionalHeader(message, "ce_countries"),
                optionalHeader(message, "ce_themes"),
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

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        String value = optionalHeader(message, name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static String optionalHeader(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
