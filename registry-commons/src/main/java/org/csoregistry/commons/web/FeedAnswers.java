package org.csoregistry.commons.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.csoregistry.commons.change.ChangeEvent;
import org.csoregistry.commons.change.Documents;
import org.csoregistry.commons.change.Feed;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedExtent;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.FeedPage;
import org.csoregistry.commons.follow.Waiting;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.CursorExpired;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.commons.problem.Refusal.Unavailable;

/** Answers of the change feed and of histories, the same in every service. */
@ApplicationScoped
public class FeedAnswers {
    private static final String HOW_ON = " List the collections anew, then follow from restart.";

    private final Feed feed;
    private final Waiting waiting;

    FeedAnswers(Feed feed, Waiting waiting) {
        this.feed = feed;
        this.waiting = waiting;
    }

    /**
     * A page of the feed; the full feed is for who may read everything. Its cursor is there even at the end, as the
     * place to ask from again. Who waits for what is not there yet is answered later, and holds no thread meanwhile.
     *
     * @throws CursorExpired if the reader's place is gone
     * @throws Unavailable if too many wait already
     */
    public CompletionStage<Response> changes(FeedParameters given, Caller caller, UriInfo uri) {
        FeedParameters.Query query = given.query();
        if (query.feed() == FeedName.FULL && !caller.readsEverything()) {
            throw new Forbidden("The full feed is for the secretariat.");
        }
        Answers.Link link = Answers.Link.from(uri);
        FeedExtent extent = feed.extent(query.feed());
        FeedPage page = feed.page(place(query, extent, link), extent, query.filter(), query.limit());
        if (query.patience().isZero() || page.more() || !page.changes().isEmpty()) {
            return CompletableFuture.completedFuture(answer(page, link));
        }
        CompletableFuture<FeedPage> later = waiting.after(page.next(), query.filter(), query.limit(), query.patience());
        CompletableFuture<Response> answer = later.thenApply(news -> answer(news, link));
        // A reader who hangs up cancels this answer, and must not keep the place.
        answer.whenComplete((sent, failure) -> later.cancel(false));
        return answer;
    }

    private static FeedCursor place(FeedParameters.Query query, FeedExtent extent, Answers.Link link) {
        if (query.after() == null) {
            return extent.beginning();
        }
        FeedCursor place = FeedCursor.decode(query.after())
                .filter(given -> given.feed() == query.feed())
                .orElseThrow(InvalidCursor::new);
        String restart = link.to(extent.end().encode());
        if (extent.beginsBehind(place)) {
            throw new CursorExpired("What followed this cursor is kept no more." + HOW_ON, restart);
        } else if (extent.endsBefore(place)) {
            throw new CursorExpired(
                    "This cursor lies behind the end of the feed: its store was set back." + HOW_ON, restart);
        }
        return place;
    }

    private static Response answer(FeedPage page, Answers.Link link) {
        String next = page.next().encode();
        String items = page.changes().stream()
                .map(change -> RegistryJson.write(ChangeEvent.of(change)))
                .collect(Collectors.joining(","));
        return Response.ok("{\"items\":[" + items + "],\"next\":\"" + next + "\",\"more\":" + page.more() + "}")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LINK, link.header(next))
                .build();
    }

    /** A page of a resource's history; its cursor is the version to go on before. */
    public static Response history(Documents.History history, UriInfo uri) {
        List<String> items = history.lines().stream().map(RegistryJson::write).toList();
        String next = history.next() == null ? null : history.next().toString();
        return Answers.page(new Page(items, next, null), uri);
    }
}
