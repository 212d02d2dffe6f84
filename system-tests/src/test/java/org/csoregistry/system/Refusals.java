package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.suite.Suite;

/** What there was before the refusals of a class of tests, so that it can be told that nothing has been added. */
final class Refusals {

    private static final List<Kind> ONE_OF_EACH_FEED = List.of(Kind.ORGANIZATION, Kind.EVENT, Kind.COMMITMENT);

    private final Suite suite;
    private final Api secretariat;
    private final Map<Kind, String> existing = new EnumMap<>(Kind.class);
    private final Map<Kind, Feed> feeds = new EnumMap<>(Kind.class);
    private final String run = Long.toString(System.nanoTime());

    private Refusals(Suite suite) {
        this.suite = suite;
        this.secretariat = suite.secretariat();
    }

    static Refusals of(Suite suite) {
        Refusals refusals = new Refusals(suite);
        for (Kind kind : Kind.values()) {
            Answer created = refusals.secretariat.post(
                    kind.path(), kind.draft("Existing"), "Idempotency-Key", refusals.key(kind));
            refusals.existing.put(kind, created.mustBe(201).id());
        }
        for (Kind kind : Kind.values()) {
            Feed feed = Feed.of(refusals.secretariat, kind.feed(), "full");
            refusals.feeds.put(kind, feed.awaitAll(List.of(Change.key(refusals.existing(kind), 1))));
        }
        return refusals;
    }

    /** A resource of this kind at version 1; its draft is named "Existing". */
    String existing(Kind kind) {
        return existing.get(kind);
    }

    /** The key with which it was created. */
    String key(Kind kind) {
        return "refusals-" + run + "-" + kind;
    }

    static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.body()).isEqualTo(problem);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    /** The next thing that was created is ours; what there was is as it was. Names may still be on their way. */
    void assertNothingWasWritten() {
        for (Kind kind : ONE_OF_EACH_FEED) {
            Feed feed = feeds.get(kind);
            int before = feed.seen().size();
            String id = secretariat
                    .create(kind.path(), kind.draft("After the refusals"))
                    .id();
            feed.awaitAll(List.of(Change.key(id, 1)));
            assertThat(feed.seen().subList(before, feed.seen().size()))
                    .filteredOn(change -> change.kind().equals("created"))
                    .extracting(Change::id)
                    .containsExactly(id);
        }
        existing.forEach((kind, id) ->
                assertThat(suite.anonymous().get(kind.path(id)).version()).isEqualTo(1));
    }
}
