package org.csoregistry.commons.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.Text;
import org.junit.jupiter.api.Test;

class SchemaGeneratorTest {

    private record Part(@NotNull @Text(max = 9) String title) {}

    private record Content(
            @NotEmpty @Size(max = 3) List<@NotNull @CountryCode String> countries,
            List<@NotNull @Valid Part> parts,
            @Guaranteed(false) List<@NotNull @Valid Part> later,
            @Guaranteed Boolean told,
            @Pattern(regexp = "a|b") String either,
            @NotNull Audience audience) {}

    private record View(long version, @JsonUnwrapped Content content) {}

    private static ObjectNode schema(Class<? extends Record> type) {
        return SchemaGenerator.schema("t", "d", type);
    }

    @Test
    void guaranteedIsWhatReadersAlwaysFind() {
        assertThat(schema(View.class).get("required"))
                .extracting(name -> name.asText())
                .containsExactly("version", "countries", "parts", "told", "audience");
    }

    @Test
    void constraintsOfAListAndOfItsElementsStandWhereTheyBelong() {
        assertThat(schema(View.class).at("/properties/countries"))
                .hasToString("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}$\","
                        + "\"description\":\"ISO 3166-1 alpha-2, or EU.\"},\"minItems\":1,\"maxItems\":3}");
    }

    @Test
    void alternativesOfAPatternAreHeldTogether() {
        assertThat(schema(View.class).at("/properties/either/pattern").asText()).isEqualTo("^(?:a|b)$");
    }

    @Test
    void codesAreSpelledAsOnTheWire() {
        assertThat(schema(View.class).at("/$defs/Audience/enum").toString())
                .isEqualTo("[\"public\",\"partner\",\"restricted\"]");
    }

    private record Untold(@Past LocalDate day) {}

    private record Unknown(Map<String, String> texts) {}

    private record Nested(List<List<String>> lists) {}

    @Test
    void whatTheGeneratorDoesNotKnowIsAFailure() {
        assertThatThrownBy(() -> schema(Untold.class)).hasMessageContaining("Past");
        assertThatThrownBy(() -> schema(Unknown.class)).hasMessageContaining("Map");
        assertThatThrownBy(() -> schema(Nested.class)).hasMessageContaining("List");
    }

    private record Other(ChangeKind kind, Homonym.ChangeKind other) {}

    private static final class Homonym {
        private enum ChangeKind {
            ONE
        }
    }

    @Test
    void twoTypesOfOneNameAreAFailure() {
        assertThatThrownBy(() -> schema(Other.class)).hasMessageContaining("same name");
    }
}
