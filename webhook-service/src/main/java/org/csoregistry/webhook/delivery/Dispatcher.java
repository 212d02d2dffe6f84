package org.csoregistry.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csoregistry.webhook.WebhookSettings;
import org.jboss.logging.Logger;

/** Gives what is due to workers, as many at one time as are allowed; every instance has one. */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final List<WorkShop> shops;
    private final WebhookSettings.Delivery settings;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore places;
    private final ExecutorService workers;
    private final Thread thread = new Thread(this::run, "registry-dispatcher");
    private volatile boolean closed;
    private boolean complained;

    Dispatcher(Deliveries deliveries, Verifications verifications, WebhookSettings settings) {
        this.shops = List.of(verifications, deliveries);
        this.settings = settings.delivery();
        this.places = new Semaphore(this.settings.concurrency());
        this.workers = Executors.newFixedThreadPool(this.settings.concurrency(), work -> {
            Thread worker = new Thread(work, "registry-delivery");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Where work comes from. */
    interface WorkShop {
        /** Claims what is due, at most {@code max}; each runs once, on a worker. */
        List<Work> due(int max);
    }

    /** One attempt. */
    interface Work {
        void run() throws InterruptedException;
    }

    void start(@Observes StartupEvent startup) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(5_000);
        workers.shutdownNow();
        workers.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Says that something may be due; cheap, from any thread. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (!giveOut()) {
                    wake.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
                complained = false;
            } catch (InterruptedException e) {
                // Only stop() interrupts this thread.
                closed = true;
            } catch (RuntimeException e) {
                complain(e);
            }
        }
    }

    private boolean giveOut() throws InterruptedException {
        boolean any = false;
        for (WorkShop shop : shops) {
            int free = places.availablePermits();
            if (free > 0) {
                for (Work work : shop.due(free)) {
                    places.acquire();
                    workers.execute(() -> carryOut(work));
                    any = true;
                }
            }
        }
        return any;
    }

    private void carryOut(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            // At shutdown: the claim's lease passes, and another worker takes it.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("an attempt could not be recorded; it is made again when its lease has passed", e);
        } finally {
            places.release();
            wake();
        }
    }

    /** Once for each outage, not once for each try. */
    private void complain(RuntimeException e) {
        if (!complained) {
            LOG.warnf("nothing can be given out, will try again: %s", e.getMessage());
            complained = true;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(settings.pollInterval().toMillis());
        } catch (InterruptedException stop) {
            closed = true;
        }
    }
}
