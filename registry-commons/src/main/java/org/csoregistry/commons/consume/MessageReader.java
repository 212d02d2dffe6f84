package org.csoregistry.commons.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.json.RegistryJson;

/** Reads a CloudEvent in binary mode as a change, trusting nothing. */
final class MessageReader {
    private MessageReader() {}

    /** @throws UnreadableChange if it is not one of the registry's */
    static Change read(ConsumerRecord<byte[], byte[]> message) {
        try {
            JsonNode document = RegistryJson.MAPPER.readTree(message.value() == null ? new byte[0] : message.value());
            UUID resourceId = UUID.fromString(header(message, "ce_subject"));
            if (!document.path("id").asText().equals(resourceId.toString())) {
                throw new UnreadableChange("the document's id is not the subject");
            }
            if (!document.path("version").isIntegralNumber()) {
                throw new UnreadableChange("the document has no version");
            }
            String type = header(message, "ce_type");
            return new Change(
                    Long.parseLong(header(message, "ce_sequence")),
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_source"),
                    Change.resourceTypeOf(type),
                    resourceId,
                    document.path("version").asLong(),
                    Change.kindOf(type),
                    OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                    optionalHeader(message, "ce_dataschema"),
                    ChangeEvent.split(optionalHeader(message, "ce_countries")),
                    ChangeEvent.split(optionalHeader(message, "ce_themes")),
                    new String(message.value(), UTF_8));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableChange(e.getClass().getSimpleName());
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        String value = optionalHeader(message, name);
        if (value == null) {
            throw new UnreadableChange("header " + name + " is missing");
        }
        return value;
    }

    private static String optionalHeader(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
