package org.csoregistry.commons.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in all feeds of one name at once: the last sequence seen of each. Opaque on the wire; ids of the live stream,
 * cursors of the merged feed and starting points of replays are the same text.
 */
public record MergedCursor(long organizations, long events, long commitments) {
    public static final MergedCursor START = new MergedCursor(0, 0, 0);

    /** What the numbers count in stands first, and is the version of this format too. */
    private static final Pattern TEXT =
            Pattern.compile("([12]):(0|[1-9]\\d{0,17}):(0|[1-9]\\d{0,17}):(0|[1-9]\\d{0,17})");

    /** Reads what {@link #encode} wrote for the same feed; empty if the text is not a cursor of ours. */
    public static Optional<MergedCursor> decode(String text, FeedName feed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Matcher parts = TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            return parts.matches() && parts.group(1).equals(mark(feed))
                    ? Optional.of(new MergedCursor(number(parts, 2), number(parts, 3), number(parts, 4)))
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

    /** The full feeds' numbers are others, hence not the same text. */
    public String encode(FeedName feed) {
        String text = mark(feed) + ":" + organizations + ":" + events + ":" + commitments;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
