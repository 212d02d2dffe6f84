package org.csoregistry.system.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.csoregistry.launcher.process.TetheredJvm;
import org.csoregistry.launcher.stack.FreePort;
import org.csoregistry.launcher.stack.TokenIssuer;
import org.csoregistry.launcher.stack.TokenRequest;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Patience;

/** An instance of a service beside the launcher's own, with the environment that {@code launcher env} prints. */
public final class Instance implements AutoCloseable {

    private final Places places;
    private final String service;
    private final Path log;
    private final Process process;

    private Instance(Places places, String service, Path log, Process process) {
        this.places = places;
        this.service = service;
        this.log = log;
        this.process = process;
    }

    static Instance start(Places suite, String service) {
        Places places = suite.withAnother(service, FreePort.find());
        Path log = places.log(service + "-" + places.port(service));
        Process process = new TetheredJvm(
                        List.of(
                                "-Xmx160m",
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED"),
                        List.of(places.application(service)),
                        "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint",
                        List.of(),
                        Launcher.environment(places, service),
                        log)
                .start();
        Instance instance = new Instance(places, service, log, process);
        Patience.until(
                "another " + service + " to be ready",
                Patience.USUAL.multipliedBy(3),
                () -> instance.process.isAlive() && instance.isReady(),
                () -> "; see " + log);
        return instance;
    }

    private boolean isReady() {
        try {
            return api().get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** This instance and no other, as the secretariat. */
    public Api api() {
        String token = TokenIssuer.in(places.keys()).mint(TokenRequest.of("secretariat"));
        return new Api(places.url(service), Optional.of(token));
    }

    /** Whether it has ever said that it leads a task, such as {@code sequencer} or {@code relay}. */
    public boolean hasLed(String task) {
        try {
            return Files.readString(log).contains(task + " leads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Child process() {
        return Child.of(process.toHandle());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
