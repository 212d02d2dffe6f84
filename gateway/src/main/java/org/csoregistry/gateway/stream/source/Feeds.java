package org.csoregistry.gateway.stream.source;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.gateway.Questions;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Frame;

/** The services' public feeds, which hold every change from the first on. */
@Singleton
public class Feeds {
    private static final int PAGE = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Questions questions;

    Feeds(Questions questions) {
        this.questions = questions;
    }

    /** The next changes after a sequence, at most a page, without a hole; empty at the end of the feed. */
    public Future<List<Frame>> after(Service service, long sequence) {
        return page(service, sequence, PAGE);
    }

    /** The last sequence of a feed; 0 if it is empty. Feeds are dense, so a few dozen questions find any end. */
    Future<Long> last(Service service) {
        return lastFrom(service, 0, 1);
    }

    /** Doubles {@code beyond} until it lies behind the end. */
    private Future<Long> lastFrom(Service service, long existing, long beyond) {
        return exists(service, beyond)
                .compose(exists ->
                        exists ? lastFrom(service, beyond, beyond * 2) : lastBetween(service, existing, beyond));
    }

    private Future<Long> lastBetween(Service service, long existing, long beyond) {
        if (beyond - existing == 1) {
            return Future.succeededFuture(existing);
        }
        long middle = existing + (beyond - existing) / 2;
        return exists(service, middle)
                .compose(exists ->
                        exists ? lastBetween(service, middle, beyond) : lastBetween(service, existing, middle));
    }

    private Future<Boolean> exists(Service service, long sequence) {
        return page(service, sequence - 1, 1).map(frames -> !frames.isEmpty());
    }

    private Future<List<Frame>> page(Service service, long sequence, int limit) {
        String cursor = new FeedCursor(FeedName.PUBLIC, sequence).encode();
        String query = "?feed=" + FeedName.PUBLIC.wire() + "&after=" + cursor + "&limit=" + limit;
        return questions.ask(service, service.feedPath() + query, TIMEOUT).map(body -> read(service, sequence, body));
    }

    private static List<Frame> read(Service service, long sequence, Buffer body) {
        try {
            List<Frame> frames = FrameReader.fromPage(service, body.getBytes());
            for (int i = 0; i < frames.size(); i++) {
                if (frames.get(i).sequence() != sequence + 1 + i) {
                    throw new IllegalStateException(service.id() + " has a hole in its feed after " + (sequence + i));
                }
            }
            return frames;
        } catch (IOException e) {
            throw new IllegalStateException(service.id() + " gave a page that is not JSON", e);
        }
    }
}
