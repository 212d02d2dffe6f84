package org.csoregistry.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.benchmarks.stack.Ids;

/**
 * Writes at a steady rate, whether or not the registry keeps up: each write begins when its time has come, not when the
 * one before has ended.
 */
public final class SteadyWrites {
    private final long[] sent;
    private final long[] answered;
    private final AtomicInteger refused = new AtomicInteger();

    private SteadyWrites(int count) {
        this.sent = new long[count];
        this.answered = new long[count];
    }

    /**
     * Writes numbers 0 to below {@code count} of a family, and waits for all answers.
     *
     * @param perSecond how many begin in a second
     */
    public static SteadyWrites run(Writer writer, int family, int count, int perSecond) {
        SteadyWrites writes = new SteadyWrites(count);
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + number * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            writes.sent[number] = System.nanoTime();
            answers.add(writer.start(Ids.of(family, number), family * 1_000_000 + number)
                    .thenRun(() -> writes.answered[number] = System.nanoTime())
                    .exceptionally(writes::refused));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        return writes;
    }

    private Void refused(Throwable reason) {
        if (refused.getAndIncrement() == 0) {
            System.err.println("refused: " + reason.getMessage());
        }
        return null;
    }

    /** How many writes were not accepted: then the rate is more than the registry takes here. */
    public int refused() {
        return refused.get();
    }

    /** {@link System#nanoTime()} of each number's sending. */
    public long[] sent() {
        return sent;
    }

    /** The same of its answer, which comes after the commit. */
    public long[] answered() {
        return answered;
    }
}
