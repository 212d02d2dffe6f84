package org.csoregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    @TempDir
    Path directory;

    private Path application;
    private ClassCache cache;

    @BeforeEach
    void build() throws IOException {
        application = Files.createFile(directory.resolve("quarkus-run.jar"));
        cache = new ClassCache(directory.resolve("service.aot"), application);
    }

    @Test
    void withoutARehearsalThereIsNothingToUse() {
        assertThat(cache.using()).isEmpty();
    }

    @Test
    void whatWasMadeOfThisBuildIsUsedWhereTheJvmCan() throws IOException {
        Files.createFile(cache.file());
        Files.setLastModifiedTime(cache.file(), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache.using().contains("-XX:AOTCache=" + cache.file())).isEqualTo(ClassCache.isKnownHere());
    }

    @Test
    void whatWasMadeOfAnEarlierBuildIsLeftAside() throws IOException {
        Files.createFile(cache.file());
        Files.setLastModifiedTime(application, FileTime.from(Instant.now().plusSeconds(120)));

        assertThat(cache.using()).isEmpty();
    }
}
