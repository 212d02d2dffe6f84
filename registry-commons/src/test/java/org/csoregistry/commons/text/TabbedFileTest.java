package org.csoregistry.commons.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabbedFileTest {

    private static Map<String, String> read(String file) {
        return TabbedFile.read("tabbed/" + file, line -> line.get("code"), line -> line.get("name"));
    }

    @Test
    void linesAreReadInTheirOrder() {
        assertThat(read("right.tsv").keySet()).containsExactly("b", "a");
        assertThat(read("right.tsv")).containsEntry("b", "Beta");
    }

    @ParameterizedTest
    @CsvSource({"repeated.tsv, more than once what a is", "short.tsv, line 3", "none.tsv, missing in this build"})
    void aFileThatIsNotInOrderSaysWhere(String file, String complaint) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(complaint);
    }
}
