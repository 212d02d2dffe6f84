package org.csoregistry.webhook.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String ID = "0190a000-0000-7000-9000-000000000004";
    private static final String ITEM =
            """
            {"specversion":"1.0","id":"%1$s", "type":"org.csoregistry.event.updated.v1","subject":"%1$s",
             "sequence":"7","countries":"KE,MN","themes":"sdg-16.6","data":{"id":"x","sequence":"99","titles":{"mn":"Хэлэлцүүлэг"}}}"""
                    .formatted(ID);

    private static FeedPage read(String page) throws IOException {
        return PageReader.read(page.getBytes(UTF_8));
    }

    @Test
    void anItemsBytesAreKeptAsTheyAre() throws IOException {
        FeedPage page = read("{\"more\":true, \"items\": [ " + ITEM + " ,\n" + ITEM + "],\"next\":\"c\"}");

        assertThat(page.more()).isTrue();
        assertThat(page.items()).hasSize(2).allSatisfy(item -> {
            assertThat(new String(item.body(), UTF_8)).isEqualTo(ITEM);
            assertThat(item.sequence()).isEqualTo(7);
            assertThat(item.subject()).isEqualTo(UUID.fromString(ID));
            assertThat(item.countries()).containsExactly("KE", "MN");
            assertThat(item.themes()).containsExactly("sdg-16.6");
        });
    }

    @Test
    void aFilterSeesWhatTheItemConcerns() throws IOException {
        FeedItem item = read("{\"items\":[" + ITEM + "]}").items().get(0);

        assertThat(item.isWantedBy(ChangeFilter.ALL)).isTrue();
        assertThat(item.isWantedBy(new ChangeFilter(Set.of("event.updated"), Set.of("MN"), Set.of(), Set.of())))
                .isTrue();
        assertThat(item.isWantedBy(new ChangeFilter(Set.of(), Set.of("CH"), Set.of(), Set.of())))
                .isFalse();
        assertThat(item.isWantedBy(new ChangeFilter(Set.of("organization"), Set.of(), Set.of(), Set.of())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"items\":{}}",
                "{\"items\":[1]}",
                "{\"items\":[{}]}",
                "{\"items\":[",
                "{\"items\":[{\"sequence\":\"x\",\"id\":\"1\",\"type\":\"t\",\"subject\":\"1\"}]}"
            })
    void whatIsNoPageIsAFailureToTryAgain(String page) {
        assertThatThrownBy(() -> read(page)).isInstanceOf(IOException.class);
    }

    @Test
    void anEarlierChangeOfWhatIsWithdrawnIsReducedToIdAndVersion() {
        String body =
                """
                {"specversion":"1.0","id":"a","type":"org.csoregistry.event.updated.v1","dataschema":"/schemas/event.v1",\
                "sequence":"7","countries":"MN","data":{"id":"x","version":3,"titles":{"en":"Secret"}}}""";

        String withdrawal =
                "{\"type\":\"org.csoregistry.event.withdrawn.v1\",\"dataschema\":\"/schemas/withdrawn.v1\"}";

        assertThat(new String(Withdrawal.closed(body.getBytes(UTF_8), withdrawal.getBytes(UTF_8)), UTF_8))
                .isEqualTo(
                        "{\"specversion\":\"1.0\",\"id\":\"a\",\"type\":\"org.csoregistry.event.withdrawn.v1\","
                                + "\"dataschema\":\"/schemas/withdrawn.v1\",\"sequence\":\"7\",\"data\":{\"id\":\"x\",\"version\":3}}");
    }
}
