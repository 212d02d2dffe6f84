package org.csoregistry.gateway.stream.crowd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.csoregistry.gateway.stream.News;
import org.csoregistry.gateway.stream.Position;

/** What a crowd has yet to be told. Filled by the follower, emptied by the crowd's event loop. */
final class Inbox {
    private final long turnBytes;
    private final long maxBytes;
    private final Deque<News> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean turnIsDue;

    /**
     * @param turnBytes after so many the rest is left for the next turn; the first news come however large they are
     * @param maxBytes beyond which all that waits is forgotten: it would cost more memory than the rings that hold it
     */
    Inbox(long turnBytes, long maxBytes) {
        this.turnBytes = turnBytes;
        this.maxBytes = maxBytes;
    }

    /** True if the caller has to see to a turn; otherwise there will be one anyhow. */
    synchronized boolean add(News news) {
        if (bytes > maxBytes) {
            clear();
        }
        waiting.add(news);
        bytes += news.bytes();
        boolean first = !turnIsDue;
        turnIsDue = true;
        return first;
    }

    /** What came in since the last turn and is not known at {@code place}, joined as far as it is without a hole. */
    synchronized Optional<News> take(Position place) {
        while (!waiting.isEmpty() && place.behind(waiting.peek().after()) == 0) {
            bytes -= waiting.remove().bytes();
        }
        List<News> parts = new ArrayList<>();
        long taken = 0;
        while (!waiting.isEmpty() && (parts.isEmpty() || taken < turnBytes && leadsOn(parts))) {
            News news = waiting.remove();
            parts.add(news);
            taken += news.bytes();
        }
        bytes -= taken;
        return parts.isEmpty() ? Optional.empty() : Optional.of(News.joined(parts));
    }

    synchronized void clear() {
        waiting.clear();
        bytes = 0;
    }

    private boolean leadsOn(List<News> parts) {
        return parts.get(parts.size() - 1).leadsTo(waiting.peek());
    }

    /** Ends a turn. True if the caller has to see to another one. */
    synchronized boolean turnIsOver() {
        turnIsDue = !waiting.isEmpty();
        return turnIsDue;
    }
}
