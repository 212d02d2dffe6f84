package org.csoregistry.gateway.changes;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.problem.Readings;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.FeedRequest;
import org.csoregistry.gateway.front.QueryParameters;
import org.csoregistry.gateway.stream.Position;

/**
 * What is asked of the merged feed.
 *
 * @param after where the reader stands; empty to begin with what the services keep
 * @param patience seconds to wait while nothing matches
 */
record ChangesQuery(FeedName feed, Optional<Position> after, int limit, int patience, ChangeFilter filter) {
    static final String PATH = "/v1/changes";

    private static final Set<String> PARAMETERS =
            Set.of("feed", "after", "limit", "wait", "type", "country", "theme", "resource");
    private static final int USUAL_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_WAIT = 60;

    /** @throws Refusal if it makes no sense */
    static ChangesQuery of(HttpServerRequest request) {
        Readings readings = new Readings();
        QueryParameters given = QueryParameters.of(request, PARAMETERS, readings);
        FeedName feed = readings.read(() -> feed(given.get("feed")));
        Integer limit = readings.read(() -> given.number("limit", USUAL_LIMIT, 1, MAX_LIMIT));
        Integer wait = readings.read(() -> given.number("wait", 0, 0, MAX_WAIT));
        ChangeFilter filter = readings.read(given::filter);
        readings.mustMakeSense();
        return new ChangesQuery(feed, place(given.get("after"), feed), limit, wait, filter);
    }

    private static Optional<Position> place(String after, FeedName feed) {
        return after == null
                ? Optional.empty()
                : Optional.of(Position.decode(after, feed).orElseThrow(InvalidCursor::new));
    }

    private static FeedName feed(String given) {
        for (FeedName name : FeedName.values()) {
            if (given == null || name.wire().equals(given)) {
                return name;
            }
        }
        throw new InvalidInput(Violation.ofParameter("feed", "must be public or full"));
    }

    /** What that means for one service. */
    FeedRequest request(Service service, Optional<Position> place, long seconds) {
        OptionalLong sequence =
                place.stream().mapToLong(known -> known.at(service)).findFirst();
        return new FeedRequest(feed, sequence, limit, seconds, filter);
    }

    /** The same question from another place on. */
    String from(Position place) {
        return PATH + "?feed=" + feed.wire() + "&limit=" + limit + (patience > 0 ? "&wait=" + patience : "")
                + FeedRequest.query(filter) + "&after=" + place.encode(feed);
    }
}
