package org.csoregistry.commons.follow;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.Feed;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.FeedPage;
import org.csoregistry.commons.change.Ledger;
import org.csoregistry.commons.change.LedgerSettings;
import org.csoregistry.commons.problem.Refusal.Unavailable;

/**
 * Where readers wait who have seen everything. One thread waits for all of them: it is woken when this instance has
 * numbered changes, and looks into the store now and then for what another one has; it sleeps while nobody waits.
 */
@ApplicationScoped
public class Waiting {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Feed feed;
    private final Duration pollInterval;
    private final Semaphore places;
    private final Semaphore wake = new Semaphore(0);
    private final Map<FeedName, Tail> tails = new EnumMap<>(FeedName.class);
    private final int maxWaiting;
    private final Thread thread = new Thread(this::run, "registry-waiting");
    private volatile boolean closed;

    Waiting(Feed feed, LedgerSettings ledger, FollowSettings settings, MeterRegistry metrics) {
        this.feed = feed;
        this.pollInterval = ledger.pollInterval();
        this.maxWaiting = settings.maxWaiting();
        this.places = new Semaphore(maxWaiting);
        for (FeedName name : FeedName.values()) {
            tails.put(name, new Tail(name, feed));
        }
        metrics.gauge("registry.feed.waiting", this, Waiting::waiting);
    }

    void start(@Observes StartupEvent startup) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        closed = true;
        wake.release();
        thread.join(5_000);
        tails.values().forEach(Tail::dismissAll);
    }

    private int waiting() {
        return maxWaiting - places.availablePermits();
    }

    void numbered(@Observes Ledger.Numbered numbered) {
        wake.release();
    }

    /**
     * What matches after a place where nothing matched a moment ago: as soon as there is something, or empty when the
     * time is over. Whoever gives up cancels the answer.
     *
     * @throws Unavailable if too many wait already
     */
    public CompletableFuture<FeedPage> after(FeedCursor seen, ChangeFilter filter, int limit, Duration patience) {
        if (!places.tryAcquire()) {
            throw new Unavailable(maxWaiting + " readers wait already.", RETRY_AFTER_SECONDS);
        }
        CompletableFuture<FeedPage> answer = new CompletableFuture<>();
        answer.whenComplete((page, failure) -> places.release());
        try {
            settle(seen, filter, limit, System.nanoTime() + patience.toNanos(), answer);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private void settle(
            FeedCursor seen, ChangeFilter filter, int limit, long deadline, CompletableFuture<FeedPage> answer) {
        Tail tail = tails.get(seen.feed());
        FeedCursor place = seen;
        Waiter waiter = new Waiter(place, filter, limit, deadline, answer);
        while (!tail.join(waiter)) {
            FeedPage page = feed.page(place, feed.extent(place.feed()), filter, limit);
            if (!page.changes().isEmpty()) {
                answer.complete(page);
                return;
            }
            place = page.next();
            waiter = new Waiter(place, filter, limit, deadline, answer);
        }
        Waiter settled = waiter;
        answer.whenComplete((page, failure) -> tail.leave(settled));
        wake.release();
        if (closed) {
            settled.giveUp(place.sequence());
        }
    }

    private void run() {
        while (!closed) {
            try {
                pause();
                boolean more = true;
                while (more && !closed) {
                    more = tails.get(FeedName.PUBLIC).look()
                            | tails.get(FeedName.FULL).look();
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                // Whoever waits is told what whoever asked now would be told.
                tails.values().forEach(tail -> tail.fail(e));
            }
            tails.values().forEach(tail -> tail.dismiss(System.nanoTime()));
        }
    }

    private void pause() throws InterruptedException {
        if (waiting() == 0) {
            wake.acquire();
        } else {
            wake.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS);
        }
        wake.drainPermits();
    }
}
