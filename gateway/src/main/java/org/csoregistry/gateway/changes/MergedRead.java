package org.csoregistry.gateway.changes;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.ItemPage;
import org.csoregistry.gateway.front.RequestId;
import org.csoregistry.gateway.stream.Position;

/**
 * One request to the merged feed. It asks all services for a page; if nobody has anything and the reader waits, it asks
 * them all to wait, and answers with what the first of them has. Everything happens on the caller's event loop.
 */
final class MergedRead {
    private final RoutingContext context;
    private final ChangesQuery query;
    private final ServiceFeeds feeds;
    private final MergedAnswers answers;
    private final Map<String, String> headers;
    private final Map<Service, ServiceFeeds.Asked> asked = new EnumMap<>(Service.class);
    private Position place;
    private int awaited;
    private boolean over;

    MergedRead(RoutingContext context, ChangesQuery query, ServiceFeeds feeds, MergedAnswers answers) {
        this.context = context;
        this.query = query;
        this.feeds = feeds;
        this.answers = answers;
        String token = context.request().getHeader("Authorization");
        String id = RequestId.of(context);
        this.headers =
                token == null ? Map.of(RequestId.HEADER, id) : Map.of(RequestId.HEADER, id, "Authorization", token);
        context.response().closeHandler(gone -> end());
    }

    void start() {
        askAll(query.after(), 0);
        List<Future<ItemPage>> pages =
                asked.values().stream().map(ServiceFeeds.Asked::page).toList();
        Future.join(pages).onComplete(all -> merge());
    }

    private void askAll(Optional<Position> from, long seconds) {
        for (Service service : Service.withFeeds()) {
            asked.put(service, feeds.ask(service, query.request(service, from, seconds), headers));
        }
    }

    private void merge() {
        if (over) {
            return;
        }
        Map<Service, Throwable> failures = new EnumMap<>(Service.class);
        Map<Service, ItemPage> pages = new EnumMap<>(Service.class);
        asked.forEach((service, question) -> {
            if (question.page().succeeded()) {
                pages.put(service, question.page().result());
            } else {
                failures.put(service, question.page().cause());
            }
        });
        if (!failures.isEmpty()) {
            end();
            answers.refuse(context, query, failures);
            return;
        }
        Merge.Merged merged = Merge.of(Position.START, pages, query.limit());
        if (merged.isNothingYet() && query.patience() > 0) {
            await(merged.next());
        } else {
            end();
            answers.page(context, query, merged);
        }
    }

    private void await(Position from) {
        if (!answers.mayWait()) {
            end();
            answers.tooManyWait(context);
            return;
        }
        context.addEndHandler(gone -> answers.hasWaited());
        place = from;
        awaited = Service.withFeeds().size();
        askAll(Optional.of(from), query.patience());
        List.copyOf(asked.keySet())
                .forEach(service -> asked.get(service).page().onComplete(page -> came(service, page)));
    }

    private void came(Service service, AsyncResult<ItemPage> page) {
        if (over) {
            return;
        }
        awaited--;
        if (page.failed()) {
            end();
            answers.refuse(context, query, Map.of(service, page.cause()));
            return;
        }
        Merge.Merged merged = Merge.of(place, Map.of(service, page.result()), query.limit());
        place = merged.next();
        if (!merged.isNothingYet() || awaited == 0) {
            end();
            answers.page(context, query, merged);
        }
    }

    /** What is still under way serves nobody any more. */
    private void end() {
        if (!over) {
            over = true;
            new ArrayList<>(asked.values())
                    .stream().filter(question -> !question.page().isComplete()).forEach(ServiceFeeds.Asked::cancel);
        }
    }
}
