package org.csoregistry.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Map<String, String> SUITE =
            Map.of("REGISTRY_TOKEN", "abc", "REGISTRY_PORT_GATEWAY", "1234", "REGISTRY_PORT_KAFKA", "1235");

    @TempDir
    private Path directory;

    @Test
    void withoutOptionsTheSuiteOnThisMachineIsMeant() throws Exception {
        Settings settings = Arguments.parse(new String[0], SUITE);

        assertThat(settings)
                .isEqualTo(new Settings(
                        URI.create("http://127.0.0.1:1234"),
                        "abc",
                        Map.of("bootstrap.servers", "127.0.0.1:1235"),
                        Duration.ofSeconds(30),
                        false));
    }

    @Test
    void anotherRegistryIsDescribedByOptions() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "xyz\n");
        Path kafka = Files.writeString(directory.resolve("kafka"), "security.protocol=SSL\nbootstrap.servers=a:1\n");

        Settings settings = parse(
                "--gateway", "https://r.example", "--token-file", token.toString(), "--kafka-config", kafka.toString());

        assertThat(settings.token()).isEqualTo("xyz");
        assertThat(settings.kafka()).isEqualTo(Map.of("security.protocol", "SSL", "bootstrap.servers", "a:1"));
        assertThat(settings.toString()).doesNotContain("xyz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "--gateway",
                "--gateway ftp://r.example --kafka a:1",
                "--gateway http://r.example/path --kafka a:1",
                "--gateway http://r.example --kafka a:1",
                "--kafka a:1",
                "--patience soon",
                "--token-file /nowhere",
                "--kafka-config /nowhere"
            })
    void aMistakeIsToldInOneLine(String line) {
        String[] arguments = line.split(" ");

        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(Arguments.WrongUsage.class)
                .message()
                .contains("--")
                .hasLineCount(1);
        assertThat(exitCode(arguments)).isEqualTo(Main.WRONG_USAGE);
    }

    @Test
    void theTokenOfTheSuiteIsNotSentToAnotherRegistry() {
        assertThatThrownBy(() -> parse("--gateway", "http://r.example", "--kafka", "a:1"))
                .hasMessage("--gateway needs --token-file with a token of the secretariat");
    }

    @Test
    void withoutATokenNothingIsAsked() {
        assertThatThrownBy(() -> Arguments.parse(new String[0], Map.of())).hasMessageContaining("no token");
    }

    @Test
    void aGatewayThatIsNotThereProvesNothing() throws IOException {
        String nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = "http://127.0.0.1:" + socket.getLocalPort();
        }
        Path token = Files.writeString(directory.resolve("token"), "xyz");

        assertThat(exitCode(
                        "--gateway",
                        nobody,
                        "--kafka",
                        "127.0.0.1:1",
                        "--token-file",
                        token.toString(),
                        "--patience",
                        "0"))
                .isEqualTo(Main.NOT_EXAMINABLE);
    }

    private static Settings parse(String... arguments) throws Arguments.WrongUsage {
        return Arguments.parse(arguments, SUITE);
    }

    private static int exitCode(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return Main.run(arguments, SUITE, nowhere, nowhere);
    }
}
