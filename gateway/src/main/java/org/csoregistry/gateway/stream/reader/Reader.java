package org.csoregistry.gateway.stream.reader;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.stream.Frame;
import org.csoregistry.gateway.stream.Hub;
import org.csoregistry.gateway.stream.News;
import org.csoregistry.gateway.stream.Portion;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.stream.crowd.Crowd;
import org.csoregistry.gateway.stream.crowd.Member;
import org.csoregistry.gateway.stream.source.Feeds;
import org.jboss.logging.Logger;

/**
 * One reader of the stream. All its state belongs to its own event loop, as does the crowd it stands in.
 *
 * <p>There is no queue: what the connection does not take now stays in the rings, and is pulled when it takes more.
 */
final class Reader implements Member, CatchUp.Receiver {
    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final int PULL = 64;
    private static final long PULL_BYTES = 256 * 1024;

    private final Hub hub;
    private final StreamShop shop;
    private final Vertx vertx;
    private final Crowd crowd;
    private final Line line;
    private final Wish wish;
    private final CatchUp catchUp;
    private final Runnable onLeft;
    private final long timer;
    private Position position;
    /** What the reader has been told last; behind its position where changes did not match. */
    private Position told;

    private boolean live;
    private boolean left;

    /** @param onLeft run once, when the reader has left */
    Reader(Vertx vertx, HttpServerResponse response, Wish wish, Hub hub, StreamShop shop, Runnable onLeft) {
        this.vertx = vertx;
        this.crowd = shop.crowds().here(vertx);
        this.hub = hub;
        this.shop = shop;
        this.wish = wish;
        this.position = wish.from().orElse(null);
        this.told = position;
        this.onLeft = onLeft;
        this.line = new Line(response, this::advance, this::leave);
        this.catchUp = new CatchUp(vertx, shop.feeds(), shop.turns(), wish.filter(), this);
        this.timer = vertx.setPeriodic(shop.pace().heartbeat(), tick -> beat());
    }

    void start() {
        crowd.join(this);
        shop.metrics().joined();
        line.write(Buffer.buffer("retry: " + shop.pace().retry() + "\n\n"));
        advance();
    }

    @Override
    public ChangeFilter filter() {
        return wish.filter();
    }

    @Override
    public void take(News news, Portion portion) {
        if (line.isFull()) {
            dropIfTooSlow();
        } else if (news.before().equals(position) && line.takesMore()) {
            position = news.after();
            tell(portion);
        } else {
            advance();
        }
    }

    /**
     * Sends what is lacking, as far as the connection takes it, and not beyond where the crowd stands: who overtook it
     * would have to be served alone from then on.
     */
    @Override
    public void advance() {
        Optional<Position> place = crowd.place();
        if (line.takesMore()) {
            catchUp.sent();
        }
        if (place.isEmpty() || line.isClosed()) {
            return;
        }
        if (position == null) {
            position = place.get();
            // With an id from the start, a reader that has seen no change yet can resume too.
            tellPlace();
        }
        for (Service service : Service.withFeeds()) {
            pull(service, place.get().at(service));
        }
        live = live || position.behind(place.get()) == 0;
    }

    private void pull(Service service, long end) {
        while (line.takesMore() && position.at(service) < end && !catchUp.isBusyWith(service)) {
            int count = (int) Math.min(PULL, end - position.at(service));
            Optional<List<Frame>> next = hub.after(service, position.at(service), count, PULL_BYTES);
            if (next.isEmpty() && catchUp.isIdle()) {
                catchUp.fetch(service, position.at(service));
            } else if (next.isEmpty() || next.get().isEmpty()) {
                return;
            } else {
                send(next.get());
            }
        }
    }

    @Override
    public void caught(Service service, Feeds.Slice slice) {
        if (!line.isClosed()) {
            send(slice.frames());
            position = position.with(service, slice.next());
            advance();
        }
    }

    /** Says so and ends the stream; whoever comes again with the same id is refused and told how to start anew. */
    @Override
    public void gone(PlaceGone place) {
        if (!line.isClosed()) {
            LOG.infof("reader ended reason=%s", place.getMessage());
            line.end(Lost.frame(position, place, wish.filter()));
        }
    }

    @Override
    public void mayFetch() {
        advance();
    }

    private void send(List<Frame> frames) {
        Position before = position;
        for (Frame frame : frames) {
            position = position.with(frame.source(), frame.sequence());
        }
        tell(Portion.of(frames, before, wish.filter()));
    }

    private void tell(Portion portion) {
        if (portion.count() > 0) {
            line.write(portion.text());
            told = portion.told();
            shop.metrics().sent(portion.count());
        }
    }

    private void tellPlace() {
        line.write(Buffer.buffer("id: " + position.encode() + "\n\n"));
        told = position;
    }

    private void beat() {
        if (line.isFull()) {
            if (line.stalledFor() > shop.pace().stall()) {
                drop("it takes nothing");
            }
        } else if (position != null && !position.equals(told)) {
            // What did not match need not be looked at again by whoever resumes.
            tellPlace();
        } else {
            line.write(HEARTBEAT);
        }
    }

    private void dropIfTooSlow() {
        crowd.place()
                .filter(place -> live && position.behind(place) > shop.pace().maxBacklog())
                .ifPresent(far -> drop("too slow"));
    }

    private void drop(String reason) {
        LOG.infof("reader dropped reason=%s", reason);
        shop.metrics().dropped();
        line.cut();
    }

    private void leave() {
        if (!left) {
            left = true;
            vertx.cancelTimer(timer);
            catchUp.stop();
            crowd.leave(this);
            shop.metrics().left();
            onLeft.run();
        }
    }
}
