package org.csoregistry.gateway.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriterTest {
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    @Test
    void aBrokerThatReadersMayReachIsNamed() {
        new Writer(document)
                .addServers(
                        URI.create("http://127.0.0.1:8080"),
                        Optional.of(URI.create("kafka-secure://kafka.example.org:9093")));

        assertThat(document.at("/servers/broker/host").textValue()).isEqualTo("kafka.example.org:9093");
        assertThat(document.at("/servers/broker/protocol").textValue()).isEqualTo("kafka-secure");
        assertThat(document.at("/servers/gateway/host").textValue()).isEqualTo("127.0.0.1:8080");
        assertThat(document.at("/servers/gateway").has("pathname")).isFalse();
    }

    @Test
    void aGatewayBelowAPathIsToldWithIt() {
        new Writer(document).addServers(URI.create("https://example.org/registry"), Optional.empty());

        assertThat(document.at("/servers/gateway/pathname").textValue()).isEqualTo("/registry");
    }
}
