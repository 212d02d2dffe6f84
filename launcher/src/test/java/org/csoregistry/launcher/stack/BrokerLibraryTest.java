package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerLibraryTest {

    @TempDir
    private Path directory;

    @Test
    void theJarsLieBesideTheCode() throws Exception {
        Path broker = Files.createDirectories(directory.resolve("target/broker"));
        Path jar = directory.resolve("target/launcher.jar");
        assertThat(BrokerLibrary.locate(Optional.empty(), jar, directory)).isEqualTo(broker);
    }

    @Test
    void aJarInTheMavenRepositoryFindsTheCheckoutAboveTheWorkingDirectory() throws Exception {
        Path broker = Files.createDirectories(directory.resolve("launcher/target/broker"));
        Path jar = directory.resolve("repository/launcher.jar");
        Path module = directory.resolve("event-service/src");
        assertThat(BrokerLibrary.locate(Optional.empty(), jar, module)).isEqualTo(broker);
    }

    @Test
    void missingJarsAreSaidWithTheRemedy() {
        Optional<Path> named = Optional.of(directory.resolve("nowhere"));
        assertThatThrownBy(() -> BrokerLibrary.locate(named, directory, directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mvn package -pl launcher")
                .hasMessageContaining("nowhere");
    }
}
