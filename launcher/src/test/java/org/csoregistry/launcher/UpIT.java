package org.csoregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csoregistry.launcher.stack.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a process, on the real PostgreSQL and Kafka, with stand-ins for the services. */
class UpIT {

    private static final String READY = "the registry is ready";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path project;

    private Suite suite;

    @BeforeEach
    void build() throws Exception {
        suite = new Suite(project);
    }

    @Test
    void aTerminatedLauncherStopsEverythingInOrderAndTheNextOneStartsAgain() throws Exception {
        try (Suite.Run run = suite.launch(Map.of(), "up")) {
            run.awaitSaid(READY);
            List<ProcessHandle> children = run.process().descendants().toList();
            long begin = System.nanoTime();

            run.process().destroy();

            assertThat(run.process().waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(children).hasSizeGreaterThan(5).noneMatch(ProcessHandle::isAlive);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOP_LIMIT);
            assertEveryPortIsFree();
        }
        try (Suite.Run again = suite.launch(Map.of(), "up")) {
            again.awaitSaid(READY);
            assertThat(again.said()).doesNotContain("example resources");
            again.process().destroy();
            again.process().waitFor();
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_24)
    void whereNothingCanBeKeptNothingIsRehearsed() throws Exception {
        try (Suite.Run run = suite.launch(Map.of(), "rehearse")) {
            run.awaitSaid("no rehearsal");

            assertThat(run.process().waitFor()).isZero();
            assertThat(run.said()).doesNotContain("starting");
        }
    }

    @Test
    void nothingOutlivesAKilledLauncher() throws Exception {
        try (Suite.Run run = suite.launch(Map.of(), "up")) {
            run.awaitSaid(READY);
            List<ProcessHandle> children = run.process().descendants().toList();

            run.process().destroyForcibly();

            for (ProcessHandle child : children) {
                child.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
            // PostgreSQL is nobody's child, and writes its checkpoint before it goes.
            long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
            while (!everyPortIsFree() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertEveryPortIsFree();
        }
    }

    @Test
    void aCrashedServiceComesBackAndASecondLauncherIsRefused() throws Exception {
        try (Suite.Run run = suite.launch(Map.of(), "up", "--fresh")) {
            run.awaitSaid(READY);
            try (Suite.Run second = suite.launch(Map.of(), "up")) {
                assertThat(second.process().waitFor()).isEqualTo(1);
                second.awaitSaid("registry: another launcher is running on " + project.resolve(".registry"));
            }

            crash(Endpoint.EVENT_SERVICE);

            run.awaitSaid("event-service ended with code 9; starting it again in 1000 ms");
            Thread.sleep(3_000);
            suite.send("GET", Endpoint.EVENT_SERVICE);
            run.process().destroy();
            run.process().waitFor();
        }
    }

    @Test
    void aServiceThatCannotStartEndsTheLauncherAndEverythingElse() throws Exception {
        try (Suite.Run run = suite.launch(Map.of("FAKE_SERVICE_FAILS", "true"), "up")) {
            assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(1);
            run.awaitSaid("ended with code 3 while starting");
            run.awaitSaid("    the configuration is wrong");
            assertEveryPortIsFree();
        }
    }

    @Test
    void aPortInUseIsRefusedBeforeAnythingStarts() throws Exception {
        try (ServerSocket listener = new ServerSocket()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), suite.port(Endpoint.KAFKA)));
            try (Suite.Run run = suite.launch(Map.of(), "up")) {
                assertThat(run.process().waitFor()).isEqualTo(1);
                run.awaitSaid("registry: port " + suite.port(Endpoint.KAFKA) + ", which Kafka needs, is in use");
                assertThat(Files.exists(project.resolve(".registry/postgres"))).isFalse();
            }
        }
    }

    @Test
    void aTokenIsPrintedAloneAndWrongUsageIsOneLine() throws Exception {
        try (Suite.Run token = suite.launch(Map.of(), "token", "--role", "secretariat");
                Suite.Run wrong = suite.launch(Map.of(), "token", "--role", "king")) {
            assertThat(token.process().waitFor()).isZero();
            token.awaitSaid("eyJ");
            assertThat(token.said()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
            assertThat(wrong.process().waitFor()).isEqualTo(2);
            wrong.awaitSaid("registry: no role is called 'king'");
            assertThat(wrong.said().lines()).hasSize(1);
        }
    }

    private void crash(Endpoint service) {
        try {
            suite.send("DELETE", service);
        } catch (Exception e) {
            // It answers by dying.
        }
    }

    private void assertEveryPortIsFree() {
        assertThat(Endpoint.values()).allMatch(endpoint -> FreePort.isFree(suite.port(endpoint)));
    }

    private boolean everyPortIsFree() {
        return Arrays.stream(Endpoint.values()).allMatch(endpoint -> FreePort.isFree(suite.port(endpoint)));
    }
}
