package org.csoregistry.gateway.stream.reader;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.stream.source.Feeds;
import org.jboss.logging.Logger;

/**
 * Fetches from the services what one reader lacks and no ring holds any more; tries until it succeeds. A page at a
 * time, and only when it is this reader's turn: the next readers' turns come when the page has been sent.
 */
final class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Vertx vertx;
    private final Context context;
    private final Feeds feeds;
    private final Turns turns;
    private final ChangeFilter filter;
    private final Receiver receiver;
    private final Map<Service, Long> pauses = new EnumMap<>(Service.class);
    private final Set<Service> pausing = EnumSet.noneOf(Service.class);
    private Service fetching;
    private boolean holdsTurn;
    private boolean stopped;

    /** Who gets what was fetched. */
    interface Receiver {
        void caught(Service service, Feeds.Slice slice);

        void gone(PlaceGone place);

        /** Says that the next fetch may begin. */
        void mayFetch();
    }

    CatchUp(Vertx vertx, Feeds feeds, Turns turns, ChangeFilter filter, Receiver receiver) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.feeds = feeds;
        this.turns = turns;
        this.filter = filter;
        this.receiver = receiver;
    }

    /** Whether what this service has is on its way, or will be asked for again in a moment. */
    boolean isBusyWith(Service service) {
        return fetching == service || pausing.contains(service);
    }

    boolean isIdle() {
        return fetching == null;
    }

    /** @param sequence the last seen; at least the next one is known to exist */
    void fetch(Service service, long sequence) {
        fetching = service;
        if (holdsTurn) {
            ask(service, sequence);
        } else {
            turns.take(() -> context.runOnContext(turn -> onTurn(service, sequence)));
        }
    }

    private void onTurn(Service service, long sequence) {
        holdsTurn = true;
        if (stopped) {
            rest();
        } else {
            ask(service, sequence);
        }
    }

    private void ask(Service service, long sequence) {
        feeds.after(service, sequence, filter)
                .onSuccess(slice -> got(service, sequence, slice))
                .onFailure(reason -> failed(service, sequence, reason));
    }

    private void got(Service service, long sequence, Feeds.Slice slice) {
        if (slice.next() <= sequence) {
            failed(service, sequence, new IllegalStateException("found nothing"));
        } else if (stopped) {
            rest();
        } else {
            fetching = null;
            pauses.remove(service);
            receiver.caught(service, slice);
        }
    }

    private void failed(Service service, long sequence, Throwable reason) {
        rest();
        if (stopped) {
            return;
        } else if (reason instanceof PlaceGone gone) {
            receiver.gone(gone);
            return;
        }
        LOG.warnf("catch-up failed service=%s after=%d reason=%s", service.id(), sequence, reason);
        fetching = null;
        pausing.add(service);
        long pause = pauses.getOrDefault(service, FIRST_PAUSE_MILLIS);
        pauses.put(service, Math.min(pause * 2, LONGEST_PAUSE_MILLIS));
        vertx.setTimer(pause, over -> {
            pausing.remove(service);
            if (!stopped) {
                receiver.mayFetch();
            }
        });
        // Another service may have what this reader lacks of it.
        receiver.mayFetch();
    }

    /** What was fetched has been sent, and costs no memory any more. */
    void sent() {
        if (isIdle()) {
            rest();
        }
    }

    private void rest() {
        if (holdsTurn) {
            holdsTurn = false;
            turns.leave();
        }
    }

    void stop() {
        stopped = true;
        sent();
    }
}
