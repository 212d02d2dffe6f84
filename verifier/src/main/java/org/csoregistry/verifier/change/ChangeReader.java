package org.csoregistry.verifier.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads changes of one collection, with the CloudEvents SDK as the judge of their form. */
public final class ChangeReader {

    private static final Pattern TYPE = Pattern.compile("org\\.csoregistry\\.([a-z-]+)\\.([a-z-]+)\\.v1");
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    private final JsonFormat format = new JsonFormat();
    private final Collection collection;

    public ChangeReader(Collection collection) {
        this.collection = collection;
    }

    /** @param item a CloudEvent in structured JSON */
    public Change read(String item) throws Unreadable {
        try {
            return change(format.deserialize(item.getBytes(UTF_8)), data(item));
        } catch (EventDeserializationException
                | CloudEventRWException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new Unreadable("no CloudEvent: " + Document.firstLine(e));
        }
    }

    /** @param message a CloudEvent in binary mode */
    public Change read(ConsumerRecord<byte[], byte[]> message) throws Unreadable {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(message.headers(), message.value())
                    .toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable("no CloudEvent: " + Document.firstLine(e));
        }
        CloudEventData data = event.getData();
        Change change = change(event, data == null ? "" : utf8(data.toBytes()));
        if (message.key() == null || !utf8(message.key()).equals(event.getSubject())) {
            throw new Unreadable("the key is not the subject");
        }
        return change;
    }

    private Change change(CloudEvent event, String text) throws Unreadable {
        Matcher type = TYPE.matcher(event.getType());
        must(event.getSpecVersion() == SpecVersion.V1, "specversion is not 1.0");
        must(type.matches(), "type is not of the registry");
        must(event.getSource().toString().equals(collection.source()), "source is not " + collection.source());
        must("application/json".equals(event.getDataContentType()), "datacontenttype is not application/json");
        must(event.getTime() != null, "time is missing");
        must("Integer".equals(event.getExtension("sequencetype")), "sequencetype is not Integer");
        String sequence = Objects.toString(event.getExtension("sequence"), "");
        must(SEQUENCE.matcher(sequence).matches(), "sequence is no positive number");
        Document document = Document.read(text);
        must(document.id().toString().equals(event.getSubject()), "the data's id is not the subject");
        return new Change(
                Long.parseLong(sequence),
                event.getId(),
                event.getSource().toString(),
                collection.type(type.group(1)).orElseThrow(() -> new Unreadable(type.group(1) + " is no type of it")),
                Kind.of(type.group(2)).orElseThrow(() -> new Unreadable(type.group(2) + " is no kind of change")),
                document.id(),
                event.getTime().toInstant(),
                Objects.toString(event.getDataSchema(), ""),
                document,
                text);
    }

    private static void must(boolean condition, String fault) throws Unreadable {
        if (!condition) {
            throw new Unreadable(fault);
        }
    }

    /** The SDK parses the data of a JSON event; we want them to the byte. */
    private static String data(String item) throws Unreadable {
        try (JsonParser parser = Document.JSON.createParser(item)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("data")) {
                    return Page.raw(parser, item);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new Unreadable("not JSON: " + Document.firstLine(e));
        }
        throw new Unreadable("there is no data");
    }

    private static String utf8(byte[] bytes) throws Unreadable {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8");
        }
    }
}
