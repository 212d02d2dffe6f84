package org.csoregistry.gateway.stream.reader;

import io.vertx.core.buffer.Buffer;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.feed.FeedRequest;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.stream.Position;

/** What a reader is told whose place in the stream is gone. */
final class Lost {
    private Lost() {}

    /** The places in the other services' feeds are kept. */
    static Problem problem(Position place, PlaceGone gone, ChangeFilter filter) {
        String id = place.with(gone.service(), gone.end()).encode();
        String detail = "What followed this id is gone from " + gone.service().id()
                + ". List its collections anew, then follow from restart.";
        return Problem.of(ProblemType.CURSOR_EXPIRED, detail)
                .withRestart("/v1/stream?lastEventId=" + id + FeedRequest.query(filter));
    }

    /** The same on a stream that has begun: its last event. */
    static Buffer frame(Position place, PlaceGone gone, ChangeFilter filter) {
        String json = RegistryJson.write(problem(place, gone, filter));
        return Buffer.buffer("event: cursor-expired\ndata: " + json + "\n\n");
    }
}
