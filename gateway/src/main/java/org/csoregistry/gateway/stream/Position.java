package org.csoregistry.gateway.stream;

import java.util.Optional;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.MergedCursor;
import org.csoregistry.gateway.Service;

/**
 * A reader's place in the joint stream: the last sequence seen of each service. Opaque on the wire, good at every
 * gateway, and after every restart, since it counts the registry's own sequences and never Kafka's offsets.
 */
public record Position(long organizations, long events, long commitments) {
    public static final Position START = new Position(0, 0, 0);

    /** Reads what {@link #encode()} wrote; empty if the text is not a position of ours. */
    public static Optional<Position> decode(String text) {
        return decode(text, FeedName.PUBLIC);
    }

    /** Reads what {@link #encode(FeedName)} wrote for the same feed. */
    public static Optional<Position> decode(String text, FeedName feed) {
        return MergedCursor.decode(text, feed)
                .map(cursor -> new Position(cursor.organizations(), cursor.events(), cursor.commitments()));
    }

    public String encode() {
        return encode(FeedName.PUBLIC);
    }

    /** The same for a place in the full feeds, whose numbers are others. */
    public String encode(FeedName feed) {
        return new MergedCursor(organizations, events, commitments).encode(feed);
    }

    public long at(Service service) {
        return switch (service) {
            case ORGANIZATION -> organizations;
            case EVENT -> events;
            case COMMITMENT -> commitments;
            case WEBHOOK -> throw new IllegalArgumentException(service.id() + " has no feed");
        };
    }

    public Position with(Service service, long sequence) {
        return switch (service) {
            case ORGANIZATION -> new Position(sequence, events, commitments);
            case EVENT -> new Position(organizations, sequence, commitments);
            case COMMITMENT -> new Position(organizations, events, sequence);
            case WEBHOOK -> throw new IllegalArgumentException(service.id() + " has no feed");
        };
    }

    /** How many changes {@code other} knows of that have not been seen here. */
    public long behind(Position other) {
        long behind = 0;
        for (Service service : Service.withFeeds()) {
            behind += Math.max(0, other.at(service) - at(service));
        }
        return behind;
    }
}
