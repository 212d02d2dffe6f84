package org.csoregistry.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.csoregistry.launcher.process.PidFile;
import org.csoregistry.launcher.seed.Seeder;
import org.csoregistry.launcher.service.RestartPolicy;
import org.csoregistry.launcher.service.ServiceSpec;
import org.csoregistry.launcher.service.Supervisor;
import org.csoregistry.launcher.stack.KafkaBroker;
import org.csoregistry.launcher.stack.PostgresServer;
import org.csoregistry.launcher.stack.TokenIssuer;
import org.csoregistry.launcher.stack.TokenRequest;

/** Runs the whole suite, usually until the process is told to end. */
final class UpRunner {

    private static final Duration READY_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

    private final Home home;
    private final Ports ports;
    private final Services services;
    private final Progress progress;
    private final RestartPolicy restarts;
    private final Teardown teardown;
    private final Duration stopLimit;

    UpRunner(Home home, Ports ports, Services services, RestartPolicy restarts, Progress progress) {
        this(home, ports, services, restarts, progress, STOP_LIMIT);
    }

    /** @param stopLimit how long services may take to stop before they are killed */
    UpRunner(Home home, Ports ports, Services services, RestartPolicy restarts, Progress progress, Duration stopLimit) {
        this.stopLimit = stopLimit;
        this.home = home;
        this.ports = ports;
        this.services = services;
        this.restarts = restarts;
        this.progress = progress;
        this.teardown = new Teardown(progress::say);
    }

    /**
     * Returns only by an exception.
     *
     * @throws LauncherException if the suite cannot start
     */
    void run(Command.Up up) throws IOException, InterruptedException {
        run(up, wanted -> {
            progress.ready(ports, wanted);
            new CountDownLatch(1).await();
        });
    }

    /** What is done while the suite runs. */
    interface Meanwhile {
        /** @param services that run */
        void act(List<Endpoint> services) throws IOException, InterruptedException;
    }

    /** Stops the suite when that is over. */
    @SuppressWarnings("try")
    void run(Command.Up up, Meanwhile meanwhile) throws IOException, InterruptedException {
        List<Endpoint> wanted = Endpoint.services().stream()
                .filter(service -> !up.without().contains(service))
                .toList();
        services.requireBuilt(wanted);
        try (InstanceLock lock = InstanceLock.take(home)) {
            prepare(up, wanted);
            Runtime.getRuntime().addShutdownHook(new Thread(teardown::run, "teardown"));
            startStack();
            startServices(wanted);
            seed(up);
            meanwhile.act(wanted);
            teardown.run();
        }
    }

    private void prepare(Command.Up up, List<Endpoint> wanted) throws IOException {
        for (Endpoint service : Endpoint.services()) {
            new PidFile(home.pidFile(service.label())).killOrphan();
        }
        KafkaBroker.stopOrphan(home.kafka());
        PostgresServer.stopOrphan(home.postgres());
        ports.requireFree(Arrays.stream(Endpoint.values())
                .filter(each -> wanted.contains(each) || !Endpoint.services().contains(each))
                .toList());
        if (up.fresh()) {
            progress.say("deleting data and logs in " + home.root() + " (keys stay)");
            home.deleteData();
        }
        Files.createDirectories(home.log("postgres").getParent());
    }

    /** Both at once: together they take as long as the slower one. */
    private void startStack() throws IOException {
        progress.say("starting PostgreSQL and Kafka");
        CompletableFuture<PostgresServer> postgres = started("PostgreSQL", Endpoint.POSTGRESQL, this::startPostgres);
        CompletableFuture<KafkaBroker> kafka = started("Kafka", Endpoint.KAFKA, this::startKafka);
        try {
            CompletableFuture.allOf(postgres, kafka).join();
        } catch (CompletionException e) {
            throw LauncherException.failed(e.getCause().getMessage());
        }
        Passwords passwords = new Passwords(home.keys());
        for (Endpoint service : Endpoint.services()) {
            if (service.database().isPresent()) {
                String name = service.database().get();
                postgres.join().createDatabase(name, name, passwords.of(name));
            }
        }
    }

    private <T> CompletableFuture<T> started(String name, Endpoint endpoint, Supplier<T> start) {
        long begin = System.nanoTime();
        return CompletableFuture.supplyAsync(start).whenComplete((server, failure) -> {
            if (failure == null) {
                progress.say(String.format(
                        "%s ready on 127.0.0.1:%d (%.1f s)",
                        name, ports.of(endpoint), (System.nanoTime() - begin) / 1e9));
            }
        });
    }

    private PostgresServer startPostgres() {
        return teardown.add(
                Teardown.Stage.DATABASE,
                PostgresServer.start(home.postgres(), ports.of(Endpoint.POSTGRESQL), home.log("postgres")));
    }

    private KafkaBroker startKafka() {
        return teardown.add(
                Teardown.Stage.BROKER,
                KafkaBroker.start(home.kafka(), ports.of(Endpoint.KAFKA), ports.of(Endpoint.KAFKA_CONTROLLER)));
    }

    private void startServices(List<Endpoint> wanted) throws IOException, InterruptedException {
        List<ServiceSpec> specs = services.specs(wanted);
        progress.say("starting "
                + String.join(", ", specs.stream().map(ServiceSpec::name).toList()));
        Supervisor supervisor =
                teardown.add(Teardown.Stage.SERVICES, new Supervisor(specs, restarts, stopLimit, progress::say));
        supervisor.start();
        supervisor.awaitReady(READY_LIMIT);
    }

    private void seed(Command.Up up) throws IOException, InterruptedException {
        if (Files.exists(home.seeded())) {
            return;
        }
        if (!up.without().isEmpty()) {
            progress.say("not seeding, because not every service is started here");
            return;
        }
        String token = TokenIssuer.in(home.keys())
                .mint(TokenRequest.of("secretariat").withSubject("seeder").withValidity(Duration.ofMinutes(15)));
        int created = new Seeder(URI.create(ports.url(Endpoint.GATEWAY)), token).seed();
        // Not marked while there is nothing: seeds that come with a newer build are put in later.
        if (created > 0) {
            Files.writeString(home.seeded(), created + " resources\n");
            progress.say("put in " + created + " example resources");
        }
    }
}
