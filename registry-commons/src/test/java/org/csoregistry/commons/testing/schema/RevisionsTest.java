package org.csoregistry.commons.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    @TempDir
    private Path directory;

    private Revisions revisions;

    @BeforeEach
    void publish() {
        revisions = new Revisions(directory);
        revisions.publish("thing.created.v1", "{}");
        revisions.publish("thing.created.v1", "{\"a\":1}");
    }

    @Test
    void revisionsAreAddedAndThoseBeforeStay() throws IOException {
        assertThat(revisions.of("thing.created.v1")).containsExactly("{}", "{\"a\":1}");
        assertThat(revisions.names()).containsExactly("thing.created.v1");
        assertThat(revisions.faults()).isEmpty();
        assertThat(Files.readString(directory.resolve("revisions.sha256")))
                .startsWith("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                        + "  thing.created.v1/1.json\n");
    }

    @Test
    void anAlteredRevisionIsNoticed() throws IOException {
        Files.writeString(directory.resolve("thing.created.v1/1.json"), "{ }");

        assertThat(revisions.faults())
                .containsExactly("thing.created.v1/1.json has been altered since it was published");
    }

    @Test
    void aMissingRevisionIsNoticed() throws IOException {
        Files.delete(directory.resolve("thing.created.v1/1.json"));

        assertThat(revisions.faults())
                .containsExactly("thing.created.v1/1.json is missing", "thing.created.v1 is not numbered 1, 2, 3 …");
    }

    @Test
    void aRevisionThatIsNotListedIsNoticed() throws IOException {
        Files.writeString(directory.resolve("thing.created.v1/3.json"), "{}");

        assertThat(revisions.faults()).containsExactly("thing.created.v1/3.json is not in revisions.sha256");
    }
}
