package org.csoregistry.gateway.stream.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Frame;
import org.csoregistry.gateway.stream.Hub;
import org.jboss.logging.Logger;

/** One service's changes on their way from its topic into the hub. Belongs to the follower's thread. */
final class Source {
    private static final Logger LOG = Logger.getLogger(Source.class);
    /** Held back behind a hole, at most; then the topic waits too. */
    private static final int MOST_HELD = 5_000;

    private final Service service;
    private final Feeds feeds;
    private final Hub hub;
    private final Lane lane = new Lane();
    private final Mender mender;
    private CompletableFuture<Long> asked;

    Source(Service service, Feeds feeds, Hub hub, Duration patience) {
        this.service = service;
        this.feeds = feeds;
        this.hub = hub;
        this.mender = new Mender(service, lane, feeds, patience);
    }

    Service service() {
        return service;
    }

    /** What cannot be read is a hole like any other, and is mended from the feed. */
    void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            lane.offer(FrameReader.fromMessage(service, message));
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "message skipped topic=%s partition=%d offset=%d reason=%s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
        }
    }

    /** What can be published now. */
    List<Frame> next(Assignment assignment) {
        if (!lane.hasBegun() && assignment.hasReadTail(service)) {
            begin(assignment.isVirgin(service));
        }
        if (!lane.hasBegun()) {
            return List.of();
        }
        List<Frame> next = lane.next();
        if (mender.step()) {
            // Readers who stand before the hole find out that their place is gone; those who come later do not miss it.
            hub.begin(service, lane.leapHole());
        }
        assignment.hold(service, lane.held() > MOST_HELD);
        return next;
    }

    private void begin(boolean virgin) {
        if (lane.held() > 0) {
            hub.begin(service, lane.beginWithTail());
        } else if (asked == null) {
            // The topic is empty, which says nothing of the feed: it may be older than the topic.
            asked = feeds.last(service).toCompletionStage().toCompletableFuture();
        } else if (asked.isDone()) {
            beginAsTold(virgin);
        }
    }

    private void beginAsTold(boolean virgin) {
        try {
            hub.begin(service, lane.beginAfter(asked.join()));
        } catch (CompletionException e) {
            LOG.infof("end of feed unknown service=%s reason=%s", service.id(), e.getCause());
            asked = null;
            if (virgin) {
                hub.begin(service, lane.beginAfter(0));
            }
        }
    }
}
