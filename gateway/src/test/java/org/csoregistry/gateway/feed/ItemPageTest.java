package org.csoregistry.gateway.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.csoregistry.commons.change.ChangeFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPageTest {
    private static final String ITEM =
            """
            {"type":"org.csoregistry.thing.updated.v1", "data":{"sequence":"99","type":"x","y":[{}]} ,
             "countries":"KE,MN", "sequence":"%d","subject":"0198c0de-0000-7000-8000-000000000001"}""";

    private static ItemPage page(String items) throws IOException {
        String text = "{\"items\":[" + items + "],\"next\":\"cHVibGljOjc\",\"more\":true,\"later\":{\"a\":[1]}}";
        return ItemPage.read(text.getBytes(UTF_8));
    }

    @Test
    void itemsAreReadInOrderAndKeptByteByByte() throws IOException {
        ItemPage page = page(ITEM.formatted(1) + " , " + ITEM.formatted(2));

        assertThat(page.items()).extracting(item -> item.head().sequence()).containsExactly(1L, 2L);
        Item second = page.items().get(1);
        assertThat(new String(second.page(), second.from(), second.to() - second.from(), UTF_8))
                .isEqualTo(ITEM.formatted(2));
        assertThat(page.next()).isEqualTo(7);
        assertThat(page.more()).isTrue();
    }

    @Test
    void filtersJudgeByTheAttributesAlone() throws IOException {
        EventHead head = page(ITEM.formatted(1)).items().get(0).head();

        assertThat(head.matches(new ChangeFilter(Set.of("thing.updated"), Set.of("MN"), Set.of(), Set.of())))
                .isTrue();
        assertThat(head.matches(new ChangeFilter(Set.of("thing"), Set.of("TZ"), Set.of(), Set.of())))
                .isFalse();
        assertThat(head.matches(new ChangeFilter(Set.of(), Set.of(), Set.of("sdg-5"), Set.of())))
                .isFalse();
    }

    @Test
    void aPageOfVeryManyValuesIsRead() throws IOException {
        String large = "{\"sequence\":\"1\",\"type\":\"t\",\"data\":[" + "1,".repeat(100_000) + "1]}";

        assertThat(page(large).items()).hasSize(1);
    }

    @Test
    void aTypeThatWouldBreakAFrameIsNoChange() {
        List<String> types = List.of("a\\nid: forged", "a b", "é");

        assertThat(types)
                .allSatisfy(type -> assertThatThrownBy(() -> page("{\"sequence\":\"1\",\"type\":\"" + type + "\"}"))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"items\":{}}", "{\"items\":[7]}", "{\"items\":[]}", "{\"items\":[],\"next\":\"x\"}"})
    void whatIsNoPageIsRefused(String text) {
        assertThatThrownBy(() -> ItemPage.read(text.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }
}
