package org.csoregistry.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csoregistry.commons.change.ChangeFilter;

/** Changes that have just come in, joined once for all live readers who want the same of them. */
public final class News {
    private final Position before;
    private final Position after;
    private final List<Frame> frames;
    private final Map<ChangeFilter, Portion> portions = new ConcurrentHashMap<>();

    /**
     * @param before where a reader must stand for these to be exactly what it lacks
     * @param after where it stands then
     */
    News(Position before, Position after, List<Frame> frames) {
        this.before = before;
        this.after = after;
        this.frames = frames;
    }

    public Position before() {
        return before;
    }

    public Position after() {
        return after;
    }

    public Portion portion(ChangeFilter filter) {
        return portions.computeIfAbsent(filter, wanted -> Portion.of(frames, before, wanted));
    }

    /**
     * What one filter lets through.
     *
     * @param told where a reader stands once it has read the last of it
     */
    public record Portion(Buffer text, int count, Position told) {

        /** @param from where the reader stands before the first frame */
        public static Portion of(List<Frame> frames, Position from, ChangeFilter filter) {
            Buffer text = Buffer.buffer();
            int count = 0;
            Position place = from;
            Position told = from;
            for (Frame frame : frames) {
                place = place.with(frame.source(), frame.sequence());
                if (frame.head().matches(filter)) {
                    frame.appendTo(text, place);
                    told = place;
                    count++;
                }
            }
            return new Portion(text, count, told);
        }
    }
}
