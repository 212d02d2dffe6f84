package org.csoregistry.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Lets at most so many at a time use a service's connections. Whoever comes then stands in line, for a while.
 *
 * <p>The HTTP client has such a line too, but a connection that it hands to somebody whose time runs out at that moment
 * is lost to everybody (<a href="https://github.com/eclipse-vertx/vert.x/issues/6169">Vert.x 6169</a>): under more load
 * than a service takes, all were lost soon. Any thread may enter and leave.
 */
public final class Admission {
    private final Vertx vertx;
    private final int places;
    private final int maxWaiting;
    private final Duration patience;
    private final Set<Waiter> line = new LinkedHashSet<>();
    private int taken;

    /**
     * @param places at least 1
     * @param maxWaiting who comes after so many is refused at once
     * @param patience after which who stands in line is refused; at least a millisecond
     */
    public Admission(Vertx vertx, int places, int maxWaiting, Duration patience) {
        this.vertx = vertx;
        this.places = places;
        this.maxWaiting = maxWaiting;
        this.patience = patience;
    }

    /** Nobody is to blame but the load. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(message, null, false, false);
        }
    }

    /** To be left once, whatever happens. */
    public final class Place {
        private Place() {}

        public void leave() {
            Waiter next = nextOrFree();
            if (next != null) {
                next.admit(new Place());
            }
        }
    }

    private record Waiter(Context context, Promise<Place> promise) {
        void admit(Place place) {
            context.runOnContext(turn -> promise.complete(place));
        }
    }

    /** A place, at once or in turn, on the caller's own context; fails with {@link Busy}. */
    public Future<Place> enter() {
        Waiter waiter;
        synchronized (this) {
            if (taken < places) {
                taken++;
                return Future.succeededFuture(new Place());
            }
            if (line.size() >= maxWaiting) {
                return Future.failedFuture(new Busy("too many wait already"));
            }
            waiter = new Waiter(vertx.getOrCreateContext(), Promise.promise());
            line.add(waiter);
        }
        vertx.setTimer(patience.toMillis(), late -> giveUp(waiter));
        return waiter.promise().future();
    }

    private void giveUp(Waiter waiter) {
        boolean waited;
        synchronized (this) {
            waited = line.remove(waiter);
        }
        if (waited) {
            waiter.promise().fail(new Busy("no place within " + patience));
        }
    }

    private synchronized Waiter nextOrFree() {
        Iterator<Waiter> first = line.iterator();
        if (!first.hasNext()) {
            taken--;
            return null;
        }
        Waiter next = first.next();
        first.remove();
        return next;
    }
}
