package org.csoregistry.commons.follow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.Feed;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedExtent;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.FeedPage;

/** The end of one feed, looked at once for all who wait there. */
final class Tail {
    private static final int LOOK = 200;

    private final FeedName name;
    private final Feed feed;
    private final Set<Waiter> waiters = new LinkedHashSet<>();
    private long looked;

    Tail(FeedName name, Feed feed) {
        this.name = name;
        this.feed = feed;
    }

    /** False if the waiter's place has been passed already: it must look again for itself. */
    synchronized boolean join(Waiter waiter) {
        if (waiters.isEmpty()) {
            looked = waiter.from().sequence();
        } else if (waiter.from().sequence() < looked) {
            return false;
        }
        waiters.add(waiter);
        return true;
    }

    synchronized void leave(Waiter waiter) {
        waiters.remove(waiter);
    }

    private synchronized List<Waiter> all() {
        return new ArrayList<>(waiters);
    }

    private synchronized long looked() {
        return looked;
    }

    /** Looks once, and answers whom that helps; true if there is more to be looked at. */
    boolean look() {
        if (all().isEmpty()) {
            return false;
        }
        long start = looked();
        FeedExtent extent = feed.extent(name);
        FeedPage page = feed.page(new FeedCursor(name, start), extent, ChangeFilter.ALL, LOOK);
        for (Waiter waiter : reached(start, page.next().sequence())) {
            waiter.offer(page);
        }
        return page.more();
    }

    /**
     * All who wait, for they have been offered everything up to {@code start}. Unless all have left during this look: who
     * came since stands elsewhere, and is served by the next.
     */
    private synchronized List<Waiter> reached(long start, long end) {
        if (looked < start) {
            return List.of();
        }
        looked = Math.max(looked, end);
        return List.copyOf(waiters);
    }

    /** Sends away whose time is over. */
    void dismiss(long now) {
        for (Waiter waiter : all()) {
            if (now - waiter.deadline() >= 0) {
                waiter.giveUp(looked());
            }
        }
    }

    void dismissAll() {
        all().forEach(waiter -> waiter.giveUp(looked()));
    }

    void fail(RuntimeException reason) {
        all().forEach(waiter -> waiter.answer().completeExceptionally(reason));
    }
}
