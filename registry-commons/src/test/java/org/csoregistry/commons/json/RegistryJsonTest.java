package org.csoregistry.commons.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryJsonTest {
    record Scalars(String text, LocalDate date, Instant instant, Integer count, BigDecimal degrees, Boolean yes) {}

    @Test
    void eachScalarIsReadInItsOneForm() {
        Scalars scalars = new Scalars(
                "text",
                LocalDate.parse("2015-10-15"),
                Instant.parse("2015-10-15T01:00:00Z"),
                33,
                new BigDecimal("47.92"),
                true);

        assertThat(RegistryJson.read(RegistryJson.write(scalars), Scalars.class))
                .isEqualTo(scalars);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|5",
                "text|true",
                "text|{}",
                "date|[2015,10,15]",
                "date|16000",
                "date|\"2015-13-01\"",
                "instant|1900000000",
                "instant|\"2015-10-15\"",
                "count|1.5",
                "count|\"1\"",
                "count|99999999999",
                "degrees|\"1\"",
                "yes|1",
                "yes|\"true\""
            })
    void aScalarInAnyOtherFormIsRefused(String property, String json) {
        assertThatThrownBy(() -> RegistryJson.MAPPER.readValue("{\"" + property + "\":" + json + "}", Scalars.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
