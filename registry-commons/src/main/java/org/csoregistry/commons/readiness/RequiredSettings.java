package org.csoregistry.commons.readiness;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.csoregistry.commons.change.PublicUrl;
import org.eclipse.microprofile.config.Config;

/** A service starts with the store and the broker it was told of, or not at all: it never guesses. */
@ApplicationScoped
class RequiredSettings {
    private static final List<String> REQUIRED =
            List.of("quarkus.datasource.jdbc.url", "kafka.bootstrap.servers", PublicUrl.SETTING);

    private final Config config;

    RequiredSettings(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent startup) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("set " + String.join(" and ", missing) + " before starting this service");
        }
        PublicUrl.parse(config.getValue(PublicUrl.SETTING, String.class));
    }
}
