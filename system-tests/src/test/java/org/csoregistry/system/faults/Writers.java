package org.csoregistry.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.suite.Suite;
import org.csoregistry.verifier.Report;

/** Several who write at once, from the opening of this until it is settled. */
final class Writers implements AutoCloseable {

    private static final int COUNT = 3;

    private final Suite suite;
    private final Outcomes outcomes = new Outcomes();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    private Writers(Suite suite) {
        this.suite = suite;
    }

    /** @param purpose names their writes */
    static Writers on(Suite suite, String purpose) {
        Course.tell(purpose);
        Writers all = new Writers(suite);
        for (int i = 0; i < COUNT; i++) {
            Writer writer = new Writer(suite.secretariat(), purpose + " " + i, all.outcomes);
            all.writers.add(writer);
            all.running.add(all.threads.submit(writer));
        }
        return all;
    }

    int acknowledged() {
        return outcomes.acknowledged();
    }

    /** Waits until so many more writes have been acknowledged. */
    void awaitMore(int count) {
        int wanted = outcomes.acknowledged() + count;
        Patience.until(
                count + " more writes",
                Patience.USUAL.multipliedBy(4),
                () -> outcomes.acknowledged() >= wanted || running.stream().anyMatch(Future::isDone));
    }

    /** Ends the writing, waits until the suite is whole again, and proves it. */
    Report settle() {
        writers.forEach(Writer::stop);
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("a writer gave up", e.getCause());
        }
        suite.awaitHealthy();
        outcomes.check(suite.secretariat());
        return suite.mustBeProvenDespiteForeigners();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
