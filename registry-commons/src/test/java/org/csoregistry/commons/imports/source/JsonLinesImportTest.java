package org.csoregistry.commons.imports.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.csoregistry.commons.imports.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesImportTest {
    @Test
    void aLineIsAPatchAndWhatTheRegistrySetsIsPassedOver() {
        Reading read = Reading.lines("\uFEFF{\"id\":\"0190a000-0000-7000-8000-000000000001\",\"version\":2,"
                + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"note\":null,\"size\":4}\r\n\r\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().get(0).version()).isEqualTo(2);
        assertThat(read.onto("{\"note\":\"a\",\"open\":true}")).isEqualTo("{\"open\":true,\"size\":4}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"note\":\"a\"}^[1]|2|must be a JSON object",
                "{\"note\":\"a\"}^{\"note\":\"b|2|stops being JSON at character 12",
                "{\"note\":\"a\",\"note\":\"b\"}|1|stops being JSON at character 19",
                "{} {}|1|stops being JSON at character 4",
                "{\"id\":7}|1|must be a UUID",
                "{\"version\":\"7\"}|1|must be a whole number from 1"
            })
    void aLineThatCannotBeReadIsNamed(String file, long row, String detail) {
        Fault fault = Reading.lines(file.replace('^', '\n')).onlyFault();

        assertThat(fault.row()).isEqualTo(row);
        assertThat(fault.detail()).startsWith(detail.replaceAll(" [0-9]+$", ""));
    }

    @Test
    void aLineThatIsTooLongIsNotHeldInMemoryAndTheNextIsRead() {
        Reading read = Reading.lines("{\"note\":\"" + "a".repeat(5_000_000) + "\"}\n{\"size\":1}\n");

        assertThat(read.onlyFault().detail()).isEqualTo("is longer than a record may be");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void bytesThatAreNotUtf8AreFoundInTheirLine() {
        byte[] file = "{\"note\":\"a\"}\n{\"note\":\"\u00e9\"}\n".getBytes(ISO_8859_1);

        assertThat(Reading.of(ImportFormat.JSON_LINES, file).onlyFault())
                .isEqualTo(new Fault(2, null, null, null, null, "is not UTF-8"));
    }

    @Test
    void aDeeplyNestedLineIsAFault() {
        assertThat(Reading.lines("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                        .faults())
                .hasSize(1);
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(Reading.lines("\n").onlyFault().detail()).isEqualTo("is empty");
    }
}
