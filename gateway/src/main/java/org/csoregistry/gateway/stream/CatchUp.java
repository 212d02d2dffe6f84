package org.csoregistry.gateway.stream;

import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.source.Feeds;
import org.jboss.logging.Logger;

/** Fetches from the services what one reader lacks and no ring holds any more; tries until it succeeds. */
final class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Vertx vertx;
    private final Feeds feeds;
    private final Consumer<List<Frame>> onFrames;
    private final Set<Service> fetching = EnumSet.noneOf(Service.class);
    private final Map<Service, Long> pauses = new EnumMap<>(Service.class);
    private boolean stopped;

    CatchUp(Vertx vertx, Feeds feeds, Consumer<List<Frame>> onFrames) {
        this.vertx = vertx;
        this.feeds = feeds;
        this.onFrames = onFrames;
    }

    boolean isFetching(Service service) {
        return fetching.contains(service);
    }

    /** @param sequence the last seen; at least the next one is known to exist */
    void fetch(Service service, long sequence) {
        fetching.add(service);
        feeds.after(service, sequence)
                .onSuccess(frames -> got(service, sequence, frames))
                .onFailure(reason -> {
                    LOG.warnf("catch-up failed service=%s after=%d reason=%s", service.id(), sequence, reason);
                    tryAgain(service, sequence);
                });
    }

    private void got(Service service, long sequence, List<Frame> frames) {
        if (frames.isEmpty()) {
            LOG.warnf("catch-up found nothing service=%s after=%d", service.id(), sequence);
            tryAgain(service, sequence);
            return;
        }
        fetching.remove(service);
        pauses.remove(service);
        if (!stopped) {
            onFrames.accept(frames);
        }
    }

    private void tryAgain(Service service, long sequence) {
        long pause = pauses.getOrDefault(service, FIRST_PAUSE_MILLIS);
        pauses.put(service, Math.min(pause * 2, LONGEST_PAUSE_MILLIS));
        vertx.setTimer(pause, again -> {
            if (!stopped) {
                fetch(service, sequence);
            }
        });
    }

    void stop() {
        stopped = true;
    }
}
