package org.csoregistry.gateway.stream.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.ItemPage;
import org.csoregistry.gateway.stream.Frame;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static final String TYPE = "org.csoregistry.organization.updated.v1";
    private static final String DOCUMENT = "{\"id\":\"a\",\"names\":{\"fr\":\"École 😀 {}[]\\\"\"}}";
    private static final ChangeEvent EVENT = ChangeEvent.of(
            "0198c0de-0000-7000-8000-000000000001",
            "urn:csoregistry:organizations",
            TYPE,
            "a",
            "2026-01-02T03:04:05Z",
            "https://registry.example.org/v1/organizations/schemas/organization.updated.v1.json",
            "7",
            "KE,MN",
            "sdg-16.6",
            DOCUMENT);

    @Test
    void topicAndFeedLeadToTheSameBytes() throws IOException {
        String page = "{\"items\":[" + RegistryJson.write(EVENT) + "],\"next\":\"cHVibGljOjc\",\"more\":false}";

        Frame fromPage = Frame.of(
                Service.ORGANIZATION,
                ItemPage.read(page.getBytes(UTF_8)).items().get(0));

        assertThat(fromPage).isEqualTo(FrameReader.fromMessage(Service.ORGANIZATION, message()));
        assertThat(fromPage.sequence()).isEqualTo(7);
        assertThat(fromPage.text().toString(UTF_8))
                .isEqualTo("event: " + TYPE + "\ndata: " + RegistryJson.write(EVENT) + "\n\n");
    }

    @Test
    void aMessageOfAnOlderBuildSaysNothingOfCountriesAndThemes() {
        ConsumerRecord<byte[], byte[]> message = message();
        message.headers().remove("ce_countries").remove("ce_themes");

        assertThat(FrameReader.fromMessage(Service.ORGANIZATION, message).text().toString(UTF_8))
                .doesNotContain("countries", "themes", "null")
                .contains("\"sequence\":\"7\"");
    }

    @Test
    void aMessageOfAnOlderBuildIsReadWithoutWhatItLacks() {
        ConsumerRecord<byte[], byte[]> message = message();
        message.headers().remove("ce_dataschema");

        Frame frame = FrameReader.fromMessage(Service.ORGANIZATION, message);

        assertThat(frame.text().toString(UTF_8)).contains("\"sequence\":\"7\"").doesNotContain("dataschema");
    }

    @Test
    void aMessageWithoutSequenceIsRefused() {
        ConsumerRecord<byte[], byte[]> message = message();
        message.headers().remove("ce_sequence");

        assertThatThrownBy(() -> FrameReader.fromMessage(Service.ORGANIZATION, message))
                .hasMessageContaining("ce_sequence");
    }

    @Test
    void aTypeThatWouldBreakTheFrameIsRefused() {
        ConsumerRecord<byte[], byte[]> message = message();
        message.headers().add("ce_type", "a\nid: forged".getBytes(UTF_8));

        assertThatThrownBy(() -> FrameReader.fromMessage(Service.ORGANIZATION, message))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsumerRecord<byte[], byte[]> message() {
        var message = new ConsumerRecord<>("topic", 0, 0, "a".getBytes(UTF_8), DOCUMENT.getBytes(UTF_8));
        message.headers()
                .add("ce_id", EVENT.id().getBytes(UTF_8))
                .add("ce_source", EVENT.source().getBytes(UTF_8))
                .add("ce_type", EVENT.type().getBytes(UTF_8))
                .add("ce_subject", EVENT.subject().getBytes(UTF_8))
                .add("ce_time", EVENT.time().getBytes(UTF_8))
                .add("ce_dataschema", EVENT.dataschema().getBytes(UTF_8))
                .add("ce_sequence", EVENT.sequence().getBytes(UTF_8))
                .add("ce_countries", EVENT.countries().getBytes(UTF_8))
                .add("ce_themes", EVENT.themes().getBytes(UTF_8));
        return message;
    }
}
