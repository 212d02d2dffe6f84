package org.csoregistry.webhook.intake;

import java.util.List;

/**
 * The next changes of a feed.
 *
 * @param more whether there are more already
 */
public record FeedPage(List<FeedItem> items, boolean more) {
    public FeedPage {
        items = List.copyOf(items);
    }
}
