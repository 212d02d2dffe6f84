package org.csoregistry.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.bootstrap.runner.AotQuarkusEntryPoint;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.launcher.stack.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final RestartPolicy QUICK = new RestartPolicy(Duration.ofMillis(50), 2, Duration.ofMinutes(1), true);

    @TempDir
    private Path directory;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @Test
    void aServiceThatDiesIsStartedAgainUntilTheLimitAndTheOthersGoOn() throws Exception {
        ServiceSpec mortal = service("mortal", Map.of());
        ServiceSpec other = service("other", Map.of());
        try (Supervisor supervisor = new Supervisor(List.of(mortal, other), QUICK, Duration.ofSeconds(4), said::add)) {
            supervisor.start();
            supervisor.awaitReady(LIMIT);
            long survivor = pid(other);

            killTimes(mortal, 3);

            awaitLine("mortal ended with code 137; given up after 2 restarts, see " + mortal.log());
            assertThat(said)
                    .filteredOn(line -> line.contains("starting it again"))
                    .hasSize(2);
            assertThat(pid(other)).isEqualTo(survivor);
            assertThat(ProcessHandle.of(survivor)).isPresent();
        }
        assertThat(other.pidFile()).doesNotExist();
    }

    @Test
    void aServiceThatDiesBeforeItIsReadyIsShownWithTheEndOfItsLog() throws Exception {
        ServiceSpec broken = service("broken", Map.of("FAKE_SERVICE_FAILS", "true"));
        try (Supervisor supervisor = new Supervisor(List.of(broken), QUICK, Duration.ofSeconds(4), said::add)) {
            supervisor.start();
            assertThatThrownBy(() -> supervisor.awaitReady(LIMIT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken ended with code 3 while starting; " + broken.log()
                            + " ends with:\n    the configuration is wrong");
        }
    }

    @Test
    void aServiceThatIsNeverReadyIsNotAwaitedForEver() throws Exception {
        ServiceSpec elsewhere = service("elsewhere", Map.of());
        ServiceSpec deaf = new ServiceSpec(
                "deaf", elsewhere.program(), elsewhere.pidFile(), URI.create("http://127.0.0.1:" + FreePort.find()));
        try (Supervisor supervisor = new Supervisor(List.of(deaf), QUICK, Duration.ofSeconds(4), said::add)) {
            supervisor.start();
            assertThatThrownBy(() -> supervisor.awaitReady(Duration.ofSeconds(1)))
                    .hasMessageStartingWith("deaf was not ready within 1 s");
        }
    }

    private void killTimes(ServiceSpec spec, int times) throws Exception {
        long before = 0;
        for (int time = 0; time < times; time++) {
            while (pid(spec) == before) {
                Thread.sleep(20);
            }
            before = pid(spec);
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
        }
    }

    private void awaitLine(String line) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!said.contains(line) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(said).contains(line);
    }

    private static long pid(ServiceSpec spec) throws Exception {
        return Long.parseLong(Files.readString(spec.pidFile()).split(" ")[0]);
    }

    private ServiceSpec service(String name, Map<String, String> more) throws Exception {
        int port = FreePort.find();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Path classes = Path.of(AotQuarkusEntryPoint.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        TetheredJvm program = new TetheredJvm(
                List.of("-Xmx32m"),
                List.of(classes),
                AotQuarkusEntryPoint.class.getName(),
                List.of(),
                environment,
                directory.resolve(name + ".log"));
        return new ServiceSpec(
                name, program, directory.resolve(name + ".pid"), URI.create("http://127.0.0.1:" + port + "/ready"));
    }
}
