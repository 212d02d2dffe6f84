package org.csoregistry.launcher.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeederTest {

    @TempDir
    private Path directory;

    private final List<String> requests = new ArrayList<>();
    private HttpServer registry;
    private int status = 201;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void filesArePutInTheOrderOfTheirNamesWithoutTheIdInTheBody() throws Exception {
        write("20-letters-of-intent.json", "[{\"id\":\"l1\",\"status\":\"draft\"}]");
        write("10-organizations.json", "[{\"id\":\"o1\",\"acronym\":\"A\"},{\"id\":\"o2\",\"acronym\":\"B\"}]");
        write("README.md", "not a seed");
        assertThat(seed()).isEqualTo(3);
        assertThat(requests)
                .containsExactly(
                        "PUT /v1/organizations/o1 * Bearer t {\"acronym\":\"A\"}",
                        "PUT /v1/organizations/o2 * Bearer t {\"acronym\":\"B\"}",
                        "PUT /v1/letters-of-intent/l1 * Bearer t {\"status\":\"draft\"}");
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() throws Exception {
        write("10-organizations.json", "[{\"id\":\"o1\"}]");
        status = 412;
        assertThat(seed()).isZero();
    }

    @Test
    void aRefusalIsShownWithTheProblem() throws Exception {
        write("10-organizations.json", "[{\"id\":\"o1\"}]");
        status = 400;
        assertThatThrownBy(this::seed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the registry refused seed o1 of 10-organizations.json with 400: {\"title\":\"told\"}");
    }

    @Test
    void aResourceWithoutIdIsRefusedBeforeAnythingIsPut() throws Exception {
        write("10-organizations.json", "[{\"id\":\"o1\"}]");
        write("20-events.json", "[{\"titles\":{}}]");
        assertThatThrownBy(this::seed).isInstanceOf(IOException.class).hasMessageContaining("20-events.json");
        assertThat(requests).isEmpty();
    }

    @Test
    void noDirectoryMeansNoSeeds() throws Exception {
        assertThat(SeedFiles.in(directory.resolve("none"))).isEmpty();
    }

    private int seed() throws IOException, InterruptedException {
        URI gateway = URI.create("http://127.0.0.1:" + registry.getAddress().getPort());
        return new Seeder(gateway, "t").seed(SeedFiles.in(directory));
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(directory.resolve(name), json);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("If-None-Match"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = "{\"title\":\"told\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
