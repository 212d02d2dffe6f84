package org.csoregistry.commons.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityReadinessTest {
    private static final Map<String, String> SOUND = Map.of(
            "mp.jwt.verify.issuer", "https://identity.example.org",
            "mp.jwt.verify.publickey.location", "https://identity.example.org/jwks",
            "quarkus.datasource.username", "organization",
            "quarkus.datasource.password", "4b7c0f1e");

    private static List<String> faults(String... changed) {
        Map<String, String> settings = new HashMap<>(SOUND);
        for (int i = 0; i < changed.length; i += 2) {
            settings.put(changed[i], changed[i + 1]);
        }
        var config = new SmallRyeConfigBuilder()
                .withSources(new io.smallrye.config.PropertiesConfigSource(settings, "test", 100))
                .build();
        return new SecurityReadiness(config).faults();
    }

    @Test
    void soundSettingsAreReady() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void tokensNeedAnIssuerAndAKeyOverASafeLine() {
        assertThat(faults("mp.jwt.verify.issuer", "")).hasSize(1);
        assertThat(faults("mp.jwt.verify.publickey.location", "")).hasSize(1);
        assertThat(faults("mp.jwt.verify.publickey.location", "http://identity.example.org/jwks"))
                .hasSize(1);
        assertThat(faults("mp.jwt.verify.issuer", SecurityReadiness.EMBEDDED_ISSUER))
                .hasSize(1);
    }

    @Test
    void theStoreNeedsItsOwnUserAndAPassword() {
        assertThat(faults("quarkus.datasource.password", "changeme")).hasSize(1);
        assertThat(faults("quarkus.datasource.username", "postgres")).hasSize(1);
    }

    @Test
    void webhooksStayOutOfPrivateNetworks() {
        assertThat(faults("registry.webhooks.allow-private-targets", "true")).hasSize(1);
    }

    @Test
    void theEmbeddedSuiteStaysOnLoopback() {
        assertThat(faults("registry.embedded", "true", "quarkus.http.host", "127.0.0.1"))
                .isEmpty();
        assertThat(faults("registry.embedded", "true", "quarkus.http.host", "0.0.0.0"))
                .hasSize(1);
    }
}
