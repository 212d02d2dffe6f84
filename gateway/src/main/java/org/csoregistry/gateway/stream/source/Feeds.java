package org.csoregistry.gateway.stream.source;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.gateway.Questions;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.FeedRequest;
import org.csoregistry.gateway.feed.ItemPage;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.stream.Frame;

/** The services' public feeds, which hold every change from the first on. */
@Singleton
public class Feeds {
    private static final int PAGE = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(2);

    private final Questions questions;

    Feeds(Questions questions) {
        this.questions = questions;
    }

    /**
     * What comes after a sequence, at most a page.
     *
     * @param next the sequence up to which the service has looked
     * @param more whether it has more already
     */
    public record Slice(List<Frame> frames, long next, boolean more) {}

    /** The next changes after a sequence, at most a page, without a hole; empty at the end of the feed. */
    Future<List<Frame>> after(Service service, long sequence) {
        return page(service, sequence, PAGE).map(Slice::frames);
    }

    /** The same of what matches; fails with {@link PlaceGone} if the feed has no such place. */
    public Future<Slice> after(Service service, long sequence, ChangeFilter filter) {
        return ask(service, sequence, PAGE, filter, TIMEOUT);
    }

    /** Fails with {@link PlaceGone} if the feed has no such place; in other ways if that is not known soon. */
    public Future<Slice> check(Service service, long sequence) {
        return ask(service, sequence, 1, ChangeFilter.ALL, CHECK_TIMEOUT);
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
        return page(service, sequence - 1, 1)
                .map(slice -> !slice.frames().isEmpty())
                .recover(reason -> reason instanceof PlaceGone gone
                        ? Future.succeededFuture(gone.end() >= sequence)
                        : Future.failedFuture(reason));
    }

    private Future<Slice> page(Service service, long sequence, int limit) {
        return ask(service, sequence, limit, ChangeFilter.ALL, TIMEOUT)
                .map(slice -> withoutHole(service, sequence, slice));
    }

    private Future<Slice> ask(Service service, long sequence, int limit, ChangeFilter filter, Duration timeout) {
        String uri = FeedRequest.ofPublic(sequence, limit, filter).uri(service);
        return questions
                .ask(service, uri, timeout)
                .map(body -> read(service, body))
                .recover(reason -> Future.failedFuture(
                        reason instanceof Questions.Refused refused && refused.status() == 410
                                ? gone(service, refused)
                                : reason));
    }

    private static Throwable gone(Service service, Questions.Refused refused) {
        OptionalLong end = FeedRequest.placeIn(refused.body().toJsonObject().getString("restart"));
        return end.isPresent() ? new PlaceGone(service, end.getAsLong()) : refused;
    }

    private static Slice read(Service service, Buffer body) {
        try {
            ItemPage page = ItemPage.read(body.getBytes());
            List<Frame> frames =
                    page.items().stream().map(item -> Frame.of(service, item)).toList();
            return new Slice(frames, page.next(), page.more());
        } catch (IOException e) {
            throw new IllegalStateException(service.id() + " gave a page that is not JSON", e);
        }
    }

    private static Slice withoutHole(Service service, long sequence, Slice slice) {
        for (int i = 0; i < slice.frames().size(); i++) {
            if (slice.frames().get(i).sequence() != sequence + 1 + i) {
                throw new IllegalStateException(service.id() + " has a hole in its feed after " + (sequence + i));
            }
        }
        return slice;
    }
}
