package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.client.Stream;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One write goes all the way: store, feed, Kafka, the neighbours' views, the stream. */
class OneWriteIT {

    private static final List<String> COLLECTIONS = List.of("organizations", "events", "commitments");

    private Suite suite;
    private Api secretariat;
    private Api anonymous;

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
        anonymous = suite.anonymous();
    }

    @Test
    void aRenamedOrganizationIsRenamedInTheMeetingTheLetterAndThePromise() {
        Chain chain = Chain.create(secretariat, "Steppe Watch");
        chain.awaitNamed(anonymous, "Steppe Watch");
        long version = anonymous.get(chain.eventPath()).version();

        secretariat
                .patch(chain.organizationPath(), 1, Drafts.name("Steppe Watch International"))
                .mustBe(200);

        chain.awaitNamed(anonymous, "Steppe Watch International");
        assertThat(anonymous.get(chain.eventPath()).version()).isEqualTo(version + 1);
    }

    @Test
    void aRenamedMeetingIsRenamedInTheLetterThatCameOfIt() {
        Chain chain = Chain.create(secretariat, "River Keepers");
        chain.awaitNamed(anonymous, "River Keepers");
        long version = anonymous.get(chain.eventPath()).version();

        secretariat
                .patch(chain.eventPath(), version, Drafts.title("Dialogue on rivers"))
                .mustBe(200);

        Patience.until("the letter to name the meeting", () -> anonymous
                .get(chain.letterPath())
                .json()
                .path("originEventName")
                .asText()
                .equals("Dialogue on rivers"));
    }

    @Test
    void aRenameIsToldOnTheStreamAndInKafka() {
        Chain chain = Chain.create(secretariat, "Forest Friends");
        chain.awaitNamed(anonymous, "Forest Friends");
        try (Stream stream = Stream.fromNow(suite.gateway())) {
            secretariat
                    .patch(chain.organizationPath(), 1, Drafts.name("Friends of Forests"))
                    .mustBe(200);

            Map<String, String> told = Map.of(
                    chain.organization(), "organizations",
                    chain.event(), "events",
                    chain.letter(), "commitments",
                    chain.commitment(), "commitments");
            told.forEach((id, collection) -> {
                stream.await("the new name in " + id, change -> tells(change, id, "Friends of Forests"));
                try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(collection, "public"))) {
                    topic.await("the new name in " + id, changes -> changes.stream()
                            .anyMatch(change -> tells(change, id, "Friends of Forests")));
                }
            });
        }
    }

    private static boolean tells(Change change, String id, String name) {
        return change.id().equals(id) && change.document().toString().contains("\"" + name + "\"");
    }

    @Test
    void aReaderResumesTheStreamWithoutLossOrRepetition() {
        Stream first = Stream.fromNow(suite.gateway());
        Chain before = Chain.create(secretariat, "First Readers");
        before.awaitNamed(anonymous, "First Readers");
        first.await("the promise", change -> change.id().equals(before.commitment()));
        // Left in the middle: what came after the third frame was read, but not marked as seen.
        List<Stream.Frame> read = first.frames().subList(0, 3);
        first.close();
        Chain between = Chain.create(secretariat, "Absent Readers");
        between.awaitNamed(anonymous, "Absent Readers");

        List<Change> all =
                new ArrayList<>(read.stream().map(Stream.Frame::change).toList());
        try (Stream second = Stream.resumed(suite.gateway(), read.get(2).id())) {
            Change last = secretariatCreates("Last Readers");
            all.addAll(second.await("the last change", change -> change.key().equals(last.key())));
        }

        Map<String, List<Change>> bySource = all.stream().collect(Collectors.groupingBy(Change::source));
        assertThat(bySource).hasSize(3);
        for (String collection : COLLECTIONS) {
            List<Change> streamed = bySource.get("urn:csoregistry:" + collection);
            assertThat(streamed)
                    .as(collection)
                    .isEqualTo(section(collection, streamed))
                    .isNotEmpty();
        }
        assertThat(bySource.get("urn:csoregistry:commitments"))
                .extracting(Change::id)
                .contains(before.letter(), before.commitment(), between.letter(), between.commitment());
    }

    private Change secretariatCreates(String name) {
        String id = secretariat
                .create(Drafts.ORGANIZATIONS, Drafts.organization(name))
                .id();
        Feed feed = Feed.of(anonymous, "organizations", "public").awaitAll(List.of(Change.key(id, 1)));
        return feed.seen().get(feed.seen().size() - 1);
    }

    /** What the feed holds from the first to the last of these. */
    private List<Change> section(String collection, List<Change> changes) {
        long first = changes.get(0).sequence();
        long last = changes.get(changes.size() - 1).sequence();
        return Feed.of(anonymous, collection, "public").catchUp().seen().stream()
                .filter(change -> change.sequence() >= first && change.sequence() <= last)
                .toList();
    }

    @Test
    void theFeedAndTheTopicsHoldTheSameChanges() {
        suite.mustBeProven();
        for (String collection : COLLECTIONS) {
            for (String name : List.of("public", "full")) {
                List<Change> fed =
                        Feed.of(secretariat, collection, name).catchUp().seen();
                try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(collection, name))) {
                    Sequences.assertSame(fed, topic.awaitAtLeast(fed.size()));
                }
            }
        }
    }
}
