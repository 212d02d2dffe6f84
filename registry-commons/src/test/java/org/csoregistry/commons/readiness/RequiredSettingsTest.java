package org.csoregistry.commons.readiness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {
    private static final Map<String, String> WHOLE = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example.org/organization",
            "kafka.bootstrap.servers", "kafka.example.org:9092",
            "registry.public-url", "https://registry.example.org");

    private static void start(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new RequiredSettings(config, List.of(RequiredSettings.USUAL.split(","))).check(new StartupEvent());
    }

    @Test
    void aServiceStartsWithAllOfThem() {
        assertThatCode(() -> start(WHOLE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.datasource.jdbc.url", "kafka.bootstrap.servers", "registry.public-url"})
    void aServiceDoesNotStartWithoutOne(String name) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.remove(name);

        assertThatThrownBy(() -> start(settings)).hasMessage("set " + name + " before starting this service");
    }

    @Test
    void aServiceDoesNotStartWithAPublicAddressThatIsNone() {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put("registry.public-url", "registry.example.org");

        assertThatThrownBy(() -> start(settings)).hasMessageContaining("registry.public-url must be");
    }
}
