package org.csoregistry.commons.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "a\r\nb\tc", "\uFFFE\uFFFF", "_x0041_", "_x005F_x0041_", "a_x", "$1 \\ _x000D_"})
    void whatXmlWouldChangeComesBack(String text) {
        assertThat(SheetText.decode(SheetText.encode(text))).isEqualTo(text);
    }

    @Test
    void whatXmlHasNoFormForIsEscaped() {
        assertThat(SheetText.encode("a\r\uFFFEb")).isEqualTo("a_x000D__xFFFE_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=", "\r", "_x0041_", "\uD83D\uDE00", "ab\uD83D\uDE00"})
    void aLongTextIsCutIntoCellsAndComesBack(String piece) {
        String text = "x" + piece.repeat(70_000 / piece.length());

        List<String> parts = SheetText.cut(text);

        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part -> {
            assertThat(part).hasSizeLessThanOrEqualTo(SheetText.MAX_CELL);
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        });
        StringBuilder together = new StringBuilder(SheetText.decode(parts.get(0)));
        parts.subList(1, parts.size()).forEach(part -> together.append(Guard.off(SheetText.decode(part))));
        assertThat(together).hasToString(text);
    }
}
