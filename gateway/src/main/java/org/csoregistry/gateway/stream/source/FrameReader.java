package org.csoregistry.gateway.stream.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Frame;

/** Makes frames of what the topics and the feeds hold; both ways lead to the same bytes. */
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
        return frame(source, sequence, event.type(), json, 0, json.length);
    }

    /**
     * Reads a page of a feed: {@code {"items":[…],"next":"cursor"}}. The items are kept as they are, byte by byte.
     *
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if an item is not a change of ours
     */
    static List<Frame> fromPage(Service source, byte[] page) throws IOException {
        try (JsonParser parser = RegistryJson.MAPPER.createParser(page)) {
            List<Frame> frames = new ArrayList<>();
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean items = parser.currentName().equals("items");
                JsonToken value = parser.nextToken();
                expect(!items || value == JsonToken.START_ARRAY);
                while (items && parser.nextToken() != JsonToken.END_ARRAY) {
                    frames.add(item(source, page, parser));
                }
                if (!items) {
                    parser.skipChildren();
                }
            }
            return frames;
        }
    }

    private static Frame item(Service source, byte[] page, JsonParser parser) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT);
        int start = (int) parser.currentTokenLocation().getByteOffset();
        String sequence = null;
        String type = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("sequence")) {
                sequence = parser.getText();
            } else if (name.equals("type")) {
                type = parser.getText();
            }
            parser.skipChildren();
        }
        expect(sequence != null && type != null);
        int end = (int) parser.currentLocation().getByteOffset();
        return frame(source, sequence, type, page, start, end);
    }

    private static Frame frame(Service source, String sequence, String type, byte[] json, int from, int to) {
        expect(type.chars().allMatch(c -> c > ' ' && c < 0x7f));
        return Frame.of(source, Long.parseLong(sequence), type, json, from, to);
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

    private static void expect(boolean fulfilled) {
        if (!fulfilled) {
            throw new IllegalArgumentException("not a change of the registry");
        }
    }
}
