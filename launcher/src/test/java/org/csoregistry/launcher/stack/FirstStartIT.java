package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csoregistry.launcher.process.TetheredJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that has never run the suite, PostgreSQL is unpacked first, which takes more memory than all that follows. */
class FirstStartIT {
    private static final Path FRONT_DOOR = Path.of("../registry");
    private static final Pattern OPTION = Pattern.compile("-X\\S+");

    @TempDir
    private Path directory;

    /** Starts PostgreSQL and stops it again. */
    public static final class FirstStart {

        private FirstStart() {}

        public static void main(String[] arguments) {
            PostgresServer.startForTests(Path.of(arguments[0])).close();
        }
    }

    @Test
    void theHeapThatTheFrontDoorGivesTheLauncherIsEnoughToUnpackPostgresql() throws Exception {
        List<String> options = new ArrayList<>(launcherOptions());
        assertThat(options).anyMatch(option -> option.startsWith("-Xmx"));
        options.add("-Dot.epg.working-dir=" + directory.resolve("binaries"));
        Path output = directory.resolve("output.log");

        int code = new TetheredJvm(
                        options,
                        classPath(),
                        FirstStart.class.getName(),
                        List.of(directory.resolve("data").toString()),
                        Map.of(),
                        output)
                .start()
                .waitFor();

        assertThat(code).as(Files.readString(output)).isZero();
        assertThat(directory.resolve("binaries")).isNotEmptyDirectory();
    }

    /** Those of the line by which the script starts the launcher. */
    private static List<String> launcherOptions() throws IOException {
        String start = Files.readAllLines(FRONT_DOOR).stream()
                .filter(line -> line.contains("-Dregistry.root=") && line.contains("UseSerialGC"))
                .findFirst()
                .orElseThrow();
        return OPTION.matcher(start).results().map(MatchResult::group).toList();
    }

    private static List<Path> classPath() {
        return Pattern.compile(System.getProperty("path.separator"))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }
}
