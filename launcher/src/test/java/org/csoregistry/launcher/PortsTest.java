package org.csoregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.csoregistry.launcher.stack.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void theUsualPortsAreThoseOfTheDocumentation() {
        Ports ports = Ports.from(Map.of());
        assertThat(List.of(Endpoint.values()))
                .extracting(ports::of)
                .containsExactly(8080, 8081, 8082, 8083, 8084, 15432, 19092, 19093);
    }

    @Test
    void theEnvironmentMovesAnEndpoint() {
        Ports ports = Ports.from(Map.of("REGISTRY_PORT_EVENT_SERVICE", "9000"));
        assertThat(ports.url(Endpoint.EVENT_SERVICE)).isEqualTo("http://127.0.0.1:9000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", ""})
    void whatIsNoPortIsRefused(String value) {
        Map<String, String> environment = Map.of("REGISTRY_PORT_KAFKA", value);
        assertThatThrownBy(() -> Ports.from(environment)).hasMessageContaining("REGISTRY_PORT_KAFKA is not a port");
    }

    @Test
    void twoEndpointsCannotShareAPort() {
        Map<String, String> environment = Map.of("REGISTRY_PORT_KAFKA", "8080");
        assertThatThrownBy(() -> Ports.from(environment)).hasMessageContaining("8080 is asked for twice");
    }

    @Test
    void aPortInUseIsNamedWithWhatNeedsIt() throws Exception {
        int port = FreePort.find();
        Ports ports = Ports.from(Map.of("REGISTRY_PORT_POSTGRESQL", Integer.toString(port)));
        try (ServerSocket listener = new ServerSocket()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertThatThrownBy(() -> ports.requireFree(List.of(Endpoint.POSTGRESQL)))
                    .hasMessage("port " + port + ", which PostgreSQL needs, is in use; free it or set"
                            + " REGISTRY_PORT_POSTGRESQL");
        }
    }
}
