package org.csoregistry.commons.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A reader's place in a feed: the last sequence it has seen. Opaque on the wire.
 *
 * @param feed the numbering that {@code sequence} counts in
 * @param sequence the last change seen; 0 stands before the first
 */
public record FeedCursor(FeedName feed, long sequence) {

    public static FeedCursor start(FeedName feed) {
        return new FeedCursor(feed, 0);
    }

    /** Reads what {@link #encode()} wrote; empty if the text is not a cursor of ours. */
    public static Optional<FeedCursor> decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            for (FeedName feed : FeedName.values()) {
                long sequence = Long.parseLong(parts[1]);
                if (feed.wire().equals(parts[0]) && sequence >= 0) {
                    return Optional.of(new FeedCursor(feed, sequence));
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public String encode() {
        byte[] text = (feed.wire() + ":" + sequence).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
