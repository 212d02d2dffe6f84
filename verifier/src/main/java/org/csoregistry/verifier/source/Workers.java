package org.csoregistry.verifier.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few threads, so that asking for everything one by one does not take for ever. */
public final class Workers {

    private static final int COUNT = 8;

    private Workers() {}

    /** Returns when all is done; nobody may change what is iterated meanwhile. */
    public static <T> void each(Iterator<T> all, Consumer<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                running.add(threads.submit(() -> work(all, work)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExaminable("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> void work(Iterator<T> all, Consumer<T> work) {
        for (T next = next(all); next != null; next = next(all)) {
            work.accept(next);
        }
    }

    private static <T> T next(Iterator<T> all) {
        synchronized (all) {
            return all.hasNext() ? all.next() : null;
        }
    }
}
