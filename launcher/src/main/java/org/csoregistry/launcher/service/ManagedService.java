package org.csoregistry.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.csoregistry.launcher.process.PidFile;

/**
 * One service's process with a thread that waits for its end.
 *
 * <p>A service that ends before it was ever ready is not started again: that is a fault to be shown, not to be repeated.
 */
final class ManagedService {

    private final ServiceSpec spec;
    private final RestartPolicy policy;
    private final Consumer<String> report;
    private final PidFile pidFile;
    private final Thread keeper;

    private volatile boolean ready;
    private volatile boolean stopping;
    private volatile OptionalInt failure = OptionalInt.empty();
    private Process process;

    ManagedService(ServiceSpec spec, RestartPolicy policy, Consumer<String> report) {
        this.spec = spec;
        this.policy = policy;
        this.report = report;
        this.pidFile = new PidFile(spec.pidFile());
        this.keeper = new Thread(this::keep, "keeper-" + spec.name());
        this.keeper.setDaemon(true);
    }

    ServiceSpec spec() {
        return spec;
    }

    void start() {
        keeper.start();
    }

    /** The service has answered once; from now on it is started again when it ends. */
    void markReady() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }

    /** Exit code of a service that ended before it was ready. */
    OptionalInt failure() {
        return failure;
    }

    private void keep() {
        int restarts = 0;
        try {
            while (launch()) {
                long started = System.nanoTime();
                int code = process.waitFor();
                if (stopping) {
                    return;
                }
                if (!ready) {
                    failure = OptionalInt.of(code);
                    return;
                }
                boolean stable = System.nanoTime() - started >= policy.stable().toNanos();
                restarts = stable ? 1 : restarts + 1;
                if (!pauseBeforeRestart(code, restarts)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            // Only stop() interrupts us, and it deals with the process.
        }
    }

    private boolean pauseBeforeRestart(int code, int restarts) throws InterruptedException {
        String end = spec.name() + " ended with code " + code;
        if (restarts > policy.limit()) {
            report.accept(end + "; given up after " + policy.limit() + " restarts, see " + spec.log());
            return false;
        }
        Duration delay = policy.delay(restarts);
        report.accept(end + "; starting it again in " + delay.toMillis() + " ms, see " + spec.log());
        TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        return true;
    }

    private synchronized boolean launch() {
        if (stopping) {
            return false;
        }
        process = spec.program().start();
        try {
            pidFile.record(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + spec.pidFile(), e);
        }
        return true;
    }

    /** Asks the process to end; returns at once. */
    synchronized void stop() {
        stopping = true;
        keeper.interrupt();
        if (process != null) {
            process.destroy();
        }
    }

    /** Waits until the process has ended, and insists when the time is over. */
    void awaitEnd(Duration limit) {
        try {
            if (process != null && !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                report.accept(spec.name() + " did not stop by itself and is killed");
                process.destroyForcibly().waitFor();
            }
            pidFile.forget();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            report.accept("cannot delete " + spec.pidFile());
        }
    }
}
