package org.csoregistry.commons.readiness;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.csoregistry.commons.change.PublicUrl;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service starts with the store and the broker it was told of, or not at all: it never guesses. One that needs other
 * things names them in {@code registry.required-settings}.
 */
@ApplicationScoped
class RequiredSettings {
    /** What every owner of records needs. */
    static final String USUAL = "quarkus.datasource.jdbc.url,kafka.bootstrap.servers," + PublicUrl.SETTING;

    private final Config config;
    private final List<String> required;

    RequiredSettings(
            Config config,
            @ConfigProperty(name = "registry.required-settings", defaultValue = USUAL) List<String> required) {
        this.config = config;
        this.required = List.copyOf(required);
    }

    void check(@Observes @Priority(1) StartupEvent startup) {
        List<String> missing = required.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("set " + String.join(" and ", missing) + " before starting this service");
        }
        config.getOptionalValue(PublicUrl.SETTING, String.class).ifPresent(PublicUrl::parse);
    }
}
