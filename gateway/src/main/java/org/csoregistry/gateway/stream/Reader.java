package org.csoregistry.gateway.stream;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import org.csoregistry.gateway.Service;
import org.jboss.logging.Logger;

/**
 * One reader of the stream. All its state belongs to its own event loop; only {@link #hear} and {@link #wake} may be
 * called from elsewhere.
 *
 * <p>There is no queue: what the connection does not take now stays in the rings, and is pulled when it takes more.
 */
final class Reader {
    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final int PULL = 64;

    private final Hub hub;
    private final Pace pace;
    private final StreamMetrics metrics;
    private final Vertx vertx;
    private final Context context;
    private final Line line;
    private final CatchUp catchUp;
    private final long timer;
    private Position position;
    private boolean live;

    /** @param position where the reader stands; null to begin at now */
    Reader(Vertx vertx, HttpServerResponse response, Position position, Hub hub, StreamShop shop) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.hub = hub;
        this.pace = shop.pace();
        this.metrics = shop.metrics();
        this.position = position;
        this.line = new Line(response, this::advance, this::leave);
        this.catchUp = new CatchUp(vertx, shop.feeds(), this::caught);
        this.timer = vertx.setPeriodic(pace.heartbeat(), tick -> beat());
    }

    void start() {
        line.write(Buffer.buffer("retry: " + pace.retry() + "\n\n"));
        hub.join(this);
        advance();
    }

    void hear(News news) {
        context.runOnContext(now -> take(news));
    }

    void wake() {
        context.runOnContext(now -> advance());
    }

    private void take(News news) {
        if (line.isFull()) {
            dropIfTooSlow();
        } else if (news.before().equals(position) && line.takesMore()) {
            position = news.after();
            line.write(news.frames());
            metrics.sent(news.count());
        } else {
            advance();
        }
    }

    /** Sends what is lacking, as far as the connection takes it. */
    private void advance() {
        Optional<Position> head = hub.head();
        if (head.isEmpty() || line.isClosed()) {
            return;
        }
        if (position == null) {
            position = head.get();
            // With an id from the start, a reader that has seen no change yet can resume too.
            line.write(Buffer.buffer("id: " + position.encode() + "\n\n"));
        }
        for (Service service : Service.values()) {
            pull(service);
        }
        live = live || position.behind(head.get()) == 0;
    }

    private void pull(Service service) {
        while (line.takesMore() && !catchUp.isFetching(service)) {
            Optional<List<Frame>> next = hub.after(service, position.at(service), PULL);
            if (next.isEmpty()) {
                catchUp.fetch(service, position.at(service));
            } else if (next.get().isEmpty()) {
                return;
            } else {
                send(next.get());
            }
        }
    }

    private void caught(List<Frame> frames) {
        if (!line.isClosed()) {
            send(frames);
            advance();
        }
    }

    private void send(List<Frame> frames) {
        Buffer joined = Buffer.buffer();
        for (Frame frame : frames) {
            position = position.with(frame.source(), frame.sequence());
            frame.appendTo(joined, position);
        }
        line.write(joined);
        metrics.sent(frames.size());
    }

    private void beat() {
        if (!line.isFull()) {
            line.write(HEARTBEAT);
        } else if (line.stalledFor() > pace.stall()) {
            drop("it takes nothing");
        }
    }

    private void dropIfTooSlow() {
        hub.head()
                .filter(head -> live && position.behind(head) > pace.maxBacklog())
                .ifPresent(far -> drop("too slow"));
    }

    private void drop(String reason) {
        LOG.infof("reader dropped reason=%s", reason);
        metrics.dropped();
        line.cut();
        leave();
    }

    private void leave() {
        vertx.cancelTimer(timer);
        catchUp.stop();
        hub.leave(this);
    }
}
