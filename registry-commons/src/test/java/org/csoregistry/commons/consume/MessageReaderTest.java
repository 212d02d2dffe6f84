package org.csoregistry.commons.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
    private static final UUID ID = Ids.next();
    private static final String DOCUMENT = "{\"id\":\"" + ID + "\",\"version\":3}";

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_source", "urn:csoregistry:organizations");
        headers.put("ce_type", "org.csoregistry.organization.updated.v1");
        headers.put("ce_subject", ID.toString());
        headers.put("ce_time", "2015-10-15T01:00:00.000001Z");
        headers.put("ce_sequence", "42");
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> message(Map<String, String> headers, String document) {
        byte[] value = document == null ? null : document.getBytes(UTF_8);
        var message = new ConsumerRecord<>("topic", 0, 0, ID.toString().getBytes(UTF_8), value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    @Test
    void aCloudEventIsReadAsAChange() {
        Change change = MessageReader.read(message(headers(), DOCUMENT));

        assertThat(change.sequence()).isEqualTo(42);
        assertThat(change.resourceType()).isEqualTo("organization");
        assertThat(change.kind()).isEqualTo("updated");
        assertThat(change.resourceId()).isEqualTo(ID);
        assertThat(change.version()).isEqualTo(3);
        assertThat(change.occurredAt()).isEqualTo(Instant.parse("2015-10-15T01:00:00.000001Z"));
        assertThat(change.document()).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"})
    void aMissingHeaderIsUnreadable(String name) {
        Map<String, String> headers = headers();
        headers.remove(name);

        assertThatThrownBy(() -> MessageReader.read(message(headers, DOCUMENT)))
                .isInstanceOf(UnreadableChange.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, nope",
        "ce_type, org.csoregistry.organization.v1",
        "ce_type, com.example.organization.updated.v1",
        "ce_subject, nope",
        "ce_time, yesterday",
        "ce_sequence, many"
    })
    void aHeaderThatMakesNoSenseIsUnreadable(String name, String value) {
        Map<String, String> headers = headers();
        headers.put(name, value);

        assertThatThrownBy(() -> MessageReader.read(message(headers, DOCUMENT))).isInstanceOf(UnreadableChange.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nope", "[]", "{}", "null", "{\"id\":\"another\",\"version\":3}"})
    void aDocumentThatIsNotTheSubjectsIsUnreadable(String document) {
        assertThatThrownBy(() -> MessageReader.read(message(headers(), document)))
                .isInstanceOf(UnreadableChange.class);
        assertThatThrownBy(() -> MessageReader.read(message(headers(), null))).isInstanceOf(UnreadableChange.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"names\":5,\"audience\":\"public\"", "\"names\":{\"en\":\"a\"}", "\"audience\":\"everyone\""})
    void aDocumentOfAnotherFormIsUnreadable(String properties) {
        String document = DOCUMENT.replace("}", "," + properties + "}");
        Change change = MessageReader.read(message(headers(), document));

        assertThatThrownBy(() -> Referenced.in(change)).isInstanceOf(UnreadableChange.class);
    }

    @Test
    void aNeighbourIsNamedInEnglishOrItsOwnLanguageAndNotAtAllOnceWithdrawn() {
        String properties = ",\"names\":{\"mn\":\"Монгол\"},\"originalLanguage\":\"mn\",\"audience\":\"partner\"}";
        Change named = MessageReader.read(message(headers(), DOCUMENT.replace("}", properties)));
        Map<String, String> headers = headers();
        headers.put("ce_type", "org.csoregistry.organization.withdrawn.v1");
        Change withdrawn = MessageReader.read(message(headers, DOCUMENT));

        assertThat(Referenced.in(named).name()).isEqualTo("Монгол");
        assertThat(Referenced.in(named).audience()).isEqualTo(Audience.PARTNER);
        assertThat(Referenced.in(withdrawn).name()).isNull();
    }
}
