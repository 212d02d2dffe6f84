package org.csoregistry.commons.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedPage;

/**
 * One reader at the end of a feed, who has been promised an answer but holds no thread.
 *
 * @param from nothing that matches lies between the reader's own place and this one
 * @param deadline in the time of {@link System#nanoTime()}
 */
record Waiter(FeedCursor from, ChangeFilter filter, int limit, long deadline, CompletableFuture<FeedPage> answer) {

    /** Answers with what matches on a page that begins at or before the waiter's place; does nothing if nothing does. */
    void offer(FeedPage news) {
        List<Change> matching = new ArrayList<>();
        for (Change change : news.changes()) {
            if (change.sequence() > from.sequence() && matches(change)) {
                matching.add(change);
            }
        }
        if (matching.size() > limit) {
            List<Change> shown = matching.subList(0, limit);
            long last = shown.get(limit - 1).sequence();
            answer.complete(new FeedPage(shown, new FeedCursor(from.feed(), last), true));
        } else if (!matching.isEmpty()) {
            answer.complete(new FeedPage(matching, news.next(), news.more()));
        }
    }

    private boolean matches(Change change) {
        return filter.matches(
                change.resourceType(), change.kind(), change.resourceId(), change.countries(), change.themes());
    }

    /** @param looked up to where nothing has matched */
    void giveUp(long looked) {
        long place = Math.max(from.sequence(), looked);
        answer.complete(new FeedPage(List.of(), new FeedCursor(from.feed(), place), false));
    }
}
