package org.csoregistry.gateway.stream.reader;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.stream.Hub;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.stream.source.Feeds;

/**
 * Finds out before anything is answered whether a reader's place still exists: a browser takes no for an answer only
 * before the stream has begun. What cannot be found out soon does not keep a reader out.
 */
final class Admission {
    private final Hub hub;
    private final Feeds feeds;

    Admission(Hub hub, Feeds feeds) {
        this.hub = hub;
        this.feeds = feeds;
    }

    /** Never fails. */
    Future<Optional<Problem>> objection(Wish wish) {
        if (wish.from().isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        Position place = wish.from().get();
        List<Future<Feeds.Slice>> checks = new ArrayList<>();
        for (Service service : Service.withFeeds()) {
            if (!hub.holds(service, place.at(service))) {
                checks.add(feeds.check(service, place.at(service)));
            }
        }
        return checks.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : Future.join(checks).transform(all -> Future.succeededFuture(objection(wish, place, checks)));
    }

    private static Optional<Problem> objection(Wish wish, Position place, List<Future<Feeds.Slice>> checks) {
        Position found = place;
        PlaceGone last = null;
        for (Future<Feeds.Slice> check : checks) {
            if (check.cause() instanceof PlaceGone gone) {
                found = found.with(gone.service(), gone.end());
                last = gone;
            }
        }
        return last == null ? Optional.empty() : Optional.of(Lost.problem(found, last, wish.filter()));
    }
}
