package org.csoregistry.gateway.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes that have come in.
 *
 * @param before where a reader must stand for these to be exactly what it lacks
 * @param after where it stands then
 * @param frames without a hole
 */
public record News(Position before, Position after, List<Frame> frames) {
    public News {
        frames = List.copyOf(frames);
    }

    /** Whether {@code next} goes on where this ends. */
    public boolean leadsTo(News next) {
        return after.equals(next.before);
    }

    /** One after the other, as if they had come in together; each must lead to the next. */
    public static News joined(List<News> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Frame> frames = new ArrayList<>();
        parts.forEach(part -> frames.addAll(part.frames));
        return new News(parts.get(0).before, parts.get(parts.size() - 1).after, frames);
    }

    public long bytes() {
        long bytes = 0;
        for (Frame frame : frames) {
            bytes += frame.text().length();
        }
        return bytes;
    }
}
