package org.csoregistry.gateway.stream.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.stream.Frame;
import org.jboss.logging.Logger;

/** Watches one lane for holes, and fetches from the service what Kafka does not bring in time. */
final class Mender {
    private static final Logger LOG = Logger.getLogger(Mender.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Service service;
    private final Lane lane;
    private final Feeds feeds;
    private final long patience;
    private CompletableFuture<List<Frame>> asked;
    private boolean hopeless;
    private long holeAt = -1;
    private long askAt;

    Mender(Service service, Lane lane, Feeds feeds, Duration patience) {
        this.service = service;
        this.lane = lane;
        this.feeds = feeds;
        this.patience = patience.toNanos();
    }

    /** Does the next step that is due, without ever waiting. True if the hole will never be mended. */
    boolean step() {
        hopeless = false;
        if (asked != null) {
            if (asked.isDone()) {
                take();
            }
        } else if (lane.held() == 0) {
            holeAt = -1;
        } else if (holeAt != lane.head()) {
            holeAt = lane.head();
            askAt = System.nanoTime() + patience;
        } else if (System.nanoTime() - askAt >= 0) {
            LOG.infof("hole in topic service=%s after=%d", service.id(), holeAt);
            asked = feeds.after(service, holeAt).toCompletionStage().toCompletableFuture();
        }
        return hopeless;
    }

    private void take() {
        asked.whenComplete((frames, failure) -> {
            if (failure == null) {
                frames.forEach(lane::offer);
            } else if (failure instanceof PlaceGone) {
                LOG.errorf("hole cannot be mended, the feed has it no more service=%s after=%d", service.id(), holeAt);
                hopeless = true;
            } else {
                LOG.warnf("hole could not be mended service=%s after=%d reason=%s", service.id(), holeAt, failure);
            }
        });
        asked = null;
        askAt = System.nanoTime() + PAUSE_NANOS;
    }
}
