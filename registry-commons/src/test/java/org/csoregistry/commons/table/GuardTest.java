package org.csoregistry.commons.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1", "=1\n=2", "'=1", "''@x"})
    void whatASpreadsheetMightRunIsAText(String text) {
        assertThat(Guard.on(text)).isEqualTo("'" + text);
        assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Forum", "a=b", "'t Hart", "'", "''", "1 + 1", "Монгол", "#tag"})
    void allElseStaysAsItIs(String text) {
        assertThat(Guard.on(text)).isEqualTo(text);
        assertThat(Guard.off(text)).isEqualTo(text);
    }
}
