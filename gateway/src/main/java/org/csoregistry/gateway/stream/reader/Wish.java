package org.csoregistry.gateway.stream.reader;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.problem.Readings;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.gateway.front.QueryParameters;
import org.csoregistry.gateway.stream.Position;

/**
 * What a reader wants of the stream.
 *
 * @param from where it stands; empty to begin at now
 */
record Wish(Optional<Position> from, ChangeFilter filter) {
    private static final Set<String> PARAMETERS = Set.of("lastEventId", "type", "country", "theme", "resource");

    /** @throws Refusal if it makes no sense */
    static Wish of(HttpServerRequest request) {
        Readings readings = new Readings();
        QueryParameters given = QueryParameters.of(request, PARAMETERS, readings);
        ChangeFilter filter = readings.read(given::filter);
        readings.mustMakeSense();
        String id = Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse(given.get("lastEventId"));
        Optional<Position> from = id == null || id.isEmpty()
                ? Optional.empty()
                : Optional.of(Position.decode(id).orElseThrow(InvalidCursor::new));
        return new Wish(from, filter);
    }
}
