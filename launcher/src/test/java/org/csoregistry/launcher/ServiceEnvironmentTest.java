package org.csoregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path project;

    @Test
    void aServiceHasItsOwnDatabaseAndAPasswordThatStays() throws Exception {
        Map<String, String> first = environment().of(Endpoint.EVENT_SERVICE);
        Map<String, String> second = environment().of(Endpoint.EVENT_SERVICE);
        assertThat(first)
                .isEqualTo(second)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:15432/event")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "event")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("REGISTRY_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8082");
        assertThat(first.get("QUARKUS_DATASOURCE_PASSWORD"))
                .hasSize(32)
                .isNotEqualTo(environment().of(Endpoint.ORGANIZATION_SERVICE).get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void theGatewayKnowsTheServicesAndNoDatabase() throws Exception {
        assertThat(environment().of(Endpoint.GATEWAY))
                .containsEntry("REGISTRY_GATEWAY_SERVICES_ORGANIZATION_SERVICE", "http://127.0.0.1:8081")
                .containsEntry("REGISTRY_GATEWAY_SERVICES_EVENT_SERVICE", "http://127.0.0.1:8082")
                .containsEntry("REGISTRY_GATEWAY_SERVICES_COMMITMENT_SERVICE", "http://127.0.0.1:8083")
                .containsEntry("REGISTRY_PUBLIC_URL", "http://127.0.0.1:8080")
                .doesNotContainKey("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void theWebhooksKnowTheFeedsAndKeepTheirKey() throws Exception {
        Map<String, String> first = environment().of(Endpoint.WEBHOOK_SERVICE);

        assertThat(first)
                .isEqualTo(environment().of(Endpoint.WEBHOOK_SERVICE))
                .containsEntry("REGISTRY_WEBHOOKS_SOURCES_EVENT_SERVICE", "http://127.0.0.1:8082")
                .containsEntry("REGISTRY_WEBHOOKS_ALLOW_PRIVATE_TARGETS", "true")
                .doesNotContainKey("REGISTRY_WEBHOOKS_SOURCES_WEBHOOK_SERVICE");
        assertThat(Base64.getDecoder().decode(first.get("REGISTRY_WEBHOOKS_KEY")))
                .hasSize(32);
    }

    private ServiceEnvironment environment() {
        return new ServiceEnvironment(new Home(project), Ports.from(Map.of()));
    }
}
