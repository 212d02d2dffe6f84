package org.csoregistry.gateway.stream.crowd;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.gateway.stream.Listener;
import org.csoregistry.gateway.stream.News;
import org.csoregistry.gateway.stream.Portion;
import org.csoregistry.gateway.stream.Position;
import org.jboss.logging.Logger;

/**
 * The readers of one event loop, who are told together, turn by turn. What comes in during a turn is one portion of the
 * next: an idle gateway tells at once, and the more it has to do the fewer writes a change costs. All state but the
 * inbox belongs to the event loop.
 */
public final class Crowd implements Listener {
    private static final Logger LOG = Logger.getLogger(Crowd.class);
    private static final long TURN_BYTES = 256 * 1024;
    private static final long INBOX_BYTES = 4 * 1024 * 1024;
    /** From so many readers on, one copy more saves a copy for each. */
    private static final int MANY = 4;

    private static final long LONGEST_REST_MILLIS = 50;

    private final Vertx vertx;
    private final Context context;
    private final Supplier<Optional<Position>> head;
    private final Inbox inbox = new Inbox(TURN_BYTES, INBOX_BYTES);
    private final Map<ChangeFilter, Set<Member>> members = new HashMap<>();
    private Position place;

    /**
     * @param context of the event loop
     * @param head where the stream stands, if that is known
     */
    Crowd(Vertx vertx, Context context, Supplier<Optional<Position>> head) {
        this.vertx = vertx;
        this.context = context;
        this.head = head;
    }

    /** Where those stand who lack nothing; empty as long as the stream is not served. */
    public Optional<Position> place() {
        if (place == null) {
            place = head.get().orElse(null);
        }
        return Optional.ofNullable(place);
    }

    public void join(Member member) {
        members.computeIfAbsent(member.filter(), filter -> new LinkedHashSet<>())
                .add(member);
    }

    public void leave(Member member) {
        members.computeIfPresent(
                member.filter(), (filter, same) -> same.remove(member) && same.isEmpty() ? null : same);
    }

    @Override
    public void hear(News news) {
        if (inbox.add(news)) {
            context.runOnContext(now -> turn());
        }
    }

    @Override
    public void wake() {
        context.runOnContext(now -> groups().forEach(group -> group.forEach(member -> safely(member::advance))));
    }

    private void turn() {
        long begin = System.nanoTime();
        try {
            // Before the stream is served nobody stands anywhere.
            place().ifPresentOrElse(known -> inbox.take(known).ifPresent(this::tell), inbox::clear);
        } finally {
            // Also after a turn that failed: the next news find who was not told behind, and have them pull.
            restAsLongAsSince(begin);
        }
    }

    /** Whatever else this event loop has to do gets as much time as the readers got. */
    private void restAsLongAsSince(long begin) {
        long rest = Math.min((System.nanoTime() - begin) / 1_000_000, LONGEST_REST_MILLIS);
        if (rest > 0) {
            vertx.setTimer(rest, over -> goOn());
        } else {
            goOn();
        }
    }

    private void goOn() {
        if (inbox.turnIsOver()) {
            context.runOnContext(now -> turn());
        }
    }

    private void tell(News news) {
        place = news.after();
        for (List<Member> group : groups()) {
            Portion portion =
                    Portion.of(news.frames(), news.before(), group.get(0).filter());
            Portion mine = group.size() < MANY ? portion : portion.shared();
            group.forEach(member -> safely(() -> member.take(news, mine)));
        }
    }

    /** As they are now: while they are told, some leave. */
    private List<List<Member>> groups() {
        return members.values().stream().map(List::copyOf).toList();
    }

    /** What goes wrong with one does not keep the others waiting. */
    private static void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("reader could not be told", e);
        }
    }
}
