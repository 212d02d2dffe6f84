package org.csoregistry.commons.change;

import java.util.List;

/**
 * What one look at a feed shows.
 *
 * @param next the place behind everything that was looked at, whether it matched or not
 * @param more whether the feed goes on behind {@code next} already: whoever asks again at once gets on
 */
public record FeedPage(List<Change> changes, FeedCursor next, boolean more) {
    public FeedPage {
        changes = List.copyOf(changes);
    }

    static FeedPage empty(FeedCursor at) {
        return new FeedPage(List.of(), at, false);
    }
}
