package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a JVM that runs the embedded stack, and looks for what it leaves. */
class OrphanIT {

    @TempDir
    private Path directory;

    /** The victim: starts the stack, prints its process ids, and waits to be killed. */
    public static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            PostgresServer postgres = PostgresServer.startForTests(directory.resolve("postgres"));
            KafkaBroker kafka = KafkaBroker.start(directory.resolve("kafka"), 0);
            System.out.println(
                    "ready " + postgres.processId() + " " + kafka.process().pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void nothingOutlivesAKilledParent() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] ids = awaitReady(parent).split(" ");
        ProcessHandle postgres = ProcessHandle.of(Long.parseLong(ids[1])).orElseThrow();
        ProcessHandle kafka = ProcessHandle.of(Long.parseLong(ids[2])).orElseThrow();

        parent.destroyForcibly().waitFor();

        postgres.onExit().get(15, TimeUnit.SECONDS);
        kafka.onExit().get(15, TimeUnit.SECONDS);
        assertThat(new File(directory.toFile(), "postgres/postmaster.pid")).doesNotExist();
    }

    private static String awaitReady(Process parent) throws Exception {
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            return output.lines()
                    .filter(line -> line.startsWith("ready "))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
