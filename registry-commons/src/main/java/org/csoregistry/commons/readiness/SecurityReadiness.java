package org.csoregistry.commons.readiness;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Refuses to be ready in production with settings that only suit a laptop.
 *
 * <p>The embedded suite says {@code registry.embedded=true}; it listens on loopback only, and this check holds it to
 * that.
 */
@Readiness
@ApplicationScoped
class SecurityReadiness implements HealthCheck {
    static final String EMBEDDED_ISSUER = "urn:csoregistry:embedded-issuer";

    private static final Set<String> TRIVIAL = Set.of("", "postgres", "password", "changeme", "secret", "registry");

    private final Config config;

    SecurityReadiness(Config config) {
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> faults = LaunchMode.current() == LaunchMode.NORMAL ? faults() : List.of();
        var answer = HealthCheckResponse.named("security").status(faults.isEmpty());
        for (int i = 0; i < faults.size(); i++) {
            answer.withData("fault" + (i + 1), faults.get(i));
        }
        return answer.build();
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (text("mp.jwt.verify.issuer").isEmpty()) {
            faults.add("mp.jwt.verify.issuer is not set: tokens of any issuer with this key would pass");
        }
        if (text("mp.jwt.verify.publickey").isEmpty()
                && text("mp.jwt.verify.publickey.location").isEmpty()) {
            faults.add("no key to verify tokens: set mp.jwt.verify.publickey.location");
        }
        if (text("registry.embedded").equals("true")) {
            if (!Set.of("127.0.0.1", "localhost", "::1").contains(text("quarkus.http.host"))) {
                faults.add("registry.embedded is for loopback only");
            }
        } else {
            addProductionFaults(faults);
        }
        return faults;
    }

    private void addProductionFaults(List<String> faults) {
        if (text("mp.jwt.verify.issuer").equals(EMBEDDED_ISSUER)) {
            faults.add("the embedded issuer is not for production");
        }
        if (text("mp.jwt.verify.publickey.location").startsWith("http:")) {
            faults.add("the key that verifies tokens comes over plain HTTP");
        }
        if (TRIVIAL.contains(text("quarkus.datasource.password"))) {
            faults.add("the store's password is missing or trivial");
        }
        if (text("quarkus.datasource.username").equals("postgres")) {
            faults.add("the store is used as its superuser");
        }
        if (text("registry.webhooks.allow-private-targets").equals("true")) {
            faults.add("registry.webhooks.allow-private-targets is for the embedded suite only");
        }
    }

    private String text(String name) {
        Optional<String> value = config.getOptionalValue(name, String.class);
        return value.orElse("").strip();
    }
}
