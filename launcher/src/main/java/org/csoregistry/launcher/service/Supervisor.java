package org.csoregistry.launcher.service;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Starts services side by side, waits until they are ready, and keeps them running until it is closed. */
public final class Supervisor implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int LAST_LINES = 12;

    private final List<ManagedService> services;
    private final Consumer<String> report;
    private final Duration stopLimit;
    private final Readiness readiness = new Readiness();

    /**
     * @param stopLimit for all services together, before those that still run are killed
     * @param report takes one line about each thing worth knowing; called from several threads
     */
    public Supervisor(List<ServiceSpec> specs, RestartPolicy policy, Duration stopLimit, Consumer<String> report) {
        this.stopLimit = stopLimit;
        this.services = specs.stream()
                .map(spec -> new ManagedService(spec, policy, report))
                .toList();
        this.report = report;
    }

    public void start() {
        services.forEach(ManagedService::start);
    }

    /**
     * Returns when each service has said that it is ready.
     *
     * @throws IllegalStateException if one ends before that, at once; or if the time is over
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        while (!services.stream().allMatch(ManagedService::isReady)) {
            for (ManagedService service : services) {
                check(service, start);
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                throw tooLate(limit);
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private void check(ManagedService service, long start) throws InterruptedException {
        if (service.isReady()) {
            return;
        }
        ServiceSpec spec = service.spec();
        if (service.failure().isPresent()) {
            throw new IllegalStateException(
                    spec.name() + " ended with code " + service.failure().getAsInt() + " while starting; " + spec.log()
                            + " ends with:" + LogTail.of(spec.log(), LAST_LINES));
        }
        if (readiness.isReady(spec.readiness())) {
            service.markReady();
            report.accept(String.format("%s ready (%.1f s)", spec.name(), (System.nanoTime() - start) / 1e9));
        }
    }

    private IllegalStateException tooLate(Duration limit) {
        ServiceSpec spec = services.stream()
                .filter(service -> !service.isReady())
                .findFirst()
                .orElseThrow()
                .spec();
        return new IllegalStateException(spec.name() + " was not ready within " + limit.toSeconds() + " s; "
                + spec.log() + " ends with:" + LogTail.of(spec.log(), LAST_LINES));
    }

    /** Stops all services together; those that take longer than allowed are killed. */
    @Override
    public void close() {
        services.forEach(ManagedService::stop);
        long deadline = System.nanoTime() + stopLimit.toNanos();
        services.forEach(service -> service.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    }
}
