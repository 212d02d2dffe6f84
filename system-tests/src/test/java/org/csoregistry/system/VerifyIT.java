package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.launcher.stack.FreePort;
import org.csoregistry.launcher.stack.TokenRequest;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.suite.Suite;
import org.csoregistry.system.suite.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./registry verify} as a command: what it says, and how it ends. */
class VerifyIT {

    @TempDir
    private Path directory;

    private Suite suite;
    private Api secretariat;

    /** @param said standard output and error */
    private record Run(int code, String said) {}

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
    }

    @Test
    void aRegistryAsItMustBeIsProven() {
        Chain.create(secretariat, "Auditors").awaitNamed(suite.anonymous(), "Auditors");

        Run run = verify();

        assertThat(run.said())
                .contains("organizations full", "commitments   public")
                .endsWith("verdict: proven\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void aDocumentThatWasTamperedWithInTheStoreIsFound() {
        Chain chain = Chain.create(secretariat, "Honest Society");
        chain.awaitNamed(suite.anonymous(), "Honest Society");
        Tables tables = suite.tables("organization-service");
        String forge = "update change set document = replace(document, ?, ?) where resource_id = ?";
        UUID id = UUID.fromString(chain.organization());
        assertThat(tables.change(forge, "Honest", "Bribed", id)).isEqualTo(1);
        try {
            Run run = verify();

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.said())
                    .contains(
                            "registry.organizations.full.v1 #", id + ": differs from the feed in type, schema or data")
                    .contains("verdict: NOT proven, 2 faults");
        } finally {
            tables.change(forge, "Bribed", "Honest", id);
        }
        assertThat(verify().code()).isZero();
    }

    @Test
    void aChangeThatWasTakenOutOfTheStoreIsFound() {
        String path = Drafts.ORGANIZATIONS + "/"
                + secretariat
                        .create(Drafts.ORGANIZATIONS, Drafts.organization("Short Memory"))
                        .id();
        secretariat.patch(path, 1, Drafts.name("Shorter Memory")).mustBe(200);
        suite.mustBeProven();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Tables tables = suite.tables("organization-service");
        String sequence = tables.ask("select sequence from change where resource_id = ? and version = 1", id);
        // No higher number: the relay would send it, and go on from there.
        String hide = "update change set sequence = -sequence where resource_id = ? and version = 1";
        tables.change(hide, id);
        try {
            Run run = verify("--patience", "0");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.said())
                    .contains(
                            "comes where " + sequence + " is due", "#" + sequence + " " + id + ": is not in the feed");
        } finally {
            tables.change(hide, id);
        }
        assertThat(verify().code()).isZero();
    }

    @Test
    void aGatewayThatIsNotThereProvesNothing() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), token("secretariat"));

        Run run = verify(
                "--gateway",
                "http://127.0.0.1:" + FreePort.find(),
                "--kafka",
                suite.bootstrapServers(),
                "--token-file",
                token.toString(),
                "--patience",
                "1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.said()).contains("could not verify").doesNotContain("verdict");
    }

    @Test
    void aTokenThatIsNotTheSecretariatsProvesNothing() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), token("partner"));

        Run run = verify("--token-file", token.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.said()).contains("is refused with token: status 403");
    }

    @Test
    void aWrongOptionIsWrongUsage() {
        Run run = verify("--fast");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).isEqualTo("registry: unknown option '--fast'; try `./registry help`\n");
    }

    private String token(String role) {
        return suite.tokens().mint(TokenRequest.of(role));
    }

    private Run verify(String... options) {
        Map<String, String> environment = new HashMap<>(suite.environment());
        environment.put("REGISTRY_TOKEN", token("secretariat"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.csoregistry.verifier.Main"));
        command.addAll(List.of(options));
        Path said = directory.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        try {
            return new Run(builder.start().waitFor(), Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
