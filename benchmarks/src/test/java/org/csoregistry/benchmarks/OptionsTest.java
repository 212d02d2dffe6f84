package org.csoregistry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void whatIsNotSaidIsUsual() {
        Options options = parse("growth", "--growth", "100,5000", "--seconds", "2");
        assertThat(options.cells()).containsExactly("growth");
        assertThat(options.growth()).isEqualTo(new Options.Span(100, 5_000));
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.organizations()).isEqualTo(100_000);
        assertThat(parse().growth()).isEqualTo(new Options.Span(10_000, 1_000_000));
        assertThat(parse().wants("growth")).isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String growth : List.of("100", "100,", "100,50", "100,100", "1,2,3", "0,5", "a,b")) {
            assertThatIllegalArgumentException().as(growth).isThrownBy(() -> parse("--growth", growth));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--rounds", "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--rounds"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--turns", "3"));
    }

    private static Options parse(String... arguments) {
        return Options.parse(Path.of("."), List.of(arguments));
    }
}
