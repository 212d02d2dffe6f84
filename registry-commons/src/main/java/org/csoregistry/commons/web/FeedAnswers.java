package org.csoregistry.commons.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.change.Feed;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/** Answers of the change feed and of histories, the same in every service. */
@ApplicationScoped
public class FeedAnswers {
    private final Feed feed;

    FeedAnswers(Feed feed) {
        this.feed = feed;
    }

    /**
     * A page of the feed. Its cursor is there even at the end, as the place to ask from again.
     *
     * @param name {@code public} or {@code full}; the full feed is for who may read everything
     * @param after cursor; null for the beginning
     */
    public Response changes(String name, String after, int limit, Caller caller, UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        FeedName feedName = feedName(name);
        if (feedName == FeedName.FULL && !caller.readsEverything()) {
            throw new Forbidden("The full feed is for the secretariat.");
        }
        FeedCursor cursor = after == null
                ? FeedCursor.start(feedName)
                : FeedCursor.decode(after)
                        .filter(given -> given.feed() == feedName)
                        .orElseThrow(InvalidCursor::new);
        List<Change> changes = feed.after(cursor, limit);
        long last = changes.isEmpty()
                ? cursor.sequence()
                : changes.get(changes.size() - 1).sequence();
        List<String> items = changes.stream()
                .map(change -> RegistryJson.write(ChangeEvent.of(change)))
                .toList();
        return Answers.page(new Page(items, new FeedCursor(feedName, last).encode(), null), uri);
    }

    /** A page of a resource's history; its cursor is the version to go on before. */
    public static Response history(Documents.History history, UriInfo uri) {
        List<String> items = history.lines().stream().map(RegistryJson::write).toList();
        String next = history.next() == null ? null : history.next().toString();
        return Answers.page(new Page(items, next, null), uri);
    }

    private static FeedName feedName(String name) {
        for (FeedName feed : FeedName.values()) {
            if (feed.wire().equals(name)) {
                return feed;
            }
        }
        throw new InvalidInput(Violation.ofParameter("feed", "must be public or full"));
    }
}
