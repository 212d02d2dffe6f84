package org.csoregistry.gateway.stream;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.gateway.Service;

/**
 * A reader's place in the joint stream: the last sequence seen of each service. Opaque on the wire, good at every
 * gateway, and after every restart, since it counts the registry's own sequences and never Kafka's offsets.
 */
public record Position(long organizations, long events, long commitments) {
    public static final Position START = new Position(0, 0, 0);

    /** What the numbers count in stands first, and is the version of this format too. */
    private static final Pattern TEXT =
            Pattern.compile("([12]):(0|[1-9]\\d{0,17}):(0|[1-9]\\d{0,17}):(0|[1-9]\\d{0,17})");

    /** Reads what {@link #encode()} wrote; empty if the text is not a position of ours. */
    public static Optional<Position> decode(String text) {
        return decode(text, FeedName.PUBLIC);
    }

    /** Reads what {@link #encode(FeedName)} wrote for the same feed. */
    public static Optional<Position> decode(String text, FeedName feed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Matcher parts = TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            return parts.matches() && parts.group(1).equals(mark(feed))
                    ? Optional.of(new Position(number(parts, 2), number(parts, 3), number(parts, 4)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static long number(Matcher parts, int group) {
        return Long.parseLong(parts.group(group));
    }

    private static String mark(FeedName feed) {
        return feed == FeedName.PUBLIC ? "1" : "2";
    }

    public String encode() {
        return encode(FeedName.PUBLIC);
    }

    /** The same for a place in the full feeds, whose numbers are others. */
    public String encode(FeedName feed) {
        String text = mark(feed) + ":" + organizations + ":" + events + ":" + commitments;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public long at(Service service) {
        return switch (service) {
            case ORGANIZATION -> organizations;
            case EVENT -> events;
            case COMMITMENT -> commitments;
        };
    }

    public Position with(Service service, long sequence) {
        return switch (service) {
            case ORGANIZATION -> new Position(sequence, events, commitments);
            case EVENT -> new Position(organizations, sequence, commitments);
            case COMMITMENT -> new Position(organizations, events, sequence);
        };
    }

    /** How many changes {@code other} knows of that have not been seen here. */
    public long behind(Position other) {
        long behind = 0;
        for (Service service : Service.values()) {
            behind += Math.max(0, other.at(service) - at(service));
        }
        return behind;
    }
}
