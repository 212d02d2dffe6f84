package org.csoregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {

    @Test
    void aRunWritesIntoTheProjectUnlessToldOtherwise() {
        Home home = Home.current(Map.of());

        assertThat(home.root()).isEqualTo(home.project().resolve(".registry"));
        assertThat(Home.current(Map.of(Home.VARIABLE, " "))).isEqualTo(home);
    }

    @Test
    void theEnvironmentNamesAnotherDirectoryForAllThatARunWrites() {
        Home home = Home.current(Map.of(Home.VARIABLE, "target/elsewhere"));

        assertThat(home.root()).isEqualTo(Path.of("target/elsewhere").toAbsolutePath());
        assertThat(home.keys()).startsWithRaw(home.root());
        assertThat(home.pidFile("gateway")).startsWithRaw(home.root());
        assertThat(home.application(Endpoint.GATEWAY)).startsWithRaw(home.project());
    }
}
