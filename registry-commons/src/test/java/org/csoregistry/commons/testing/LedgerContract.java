package org.csoregistry.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.junit.jupiter.api.Test;

/** What the ledger promises to whoever follows it, in the feed and in Kafka. */
public abstract class LedgerContract {
    private static final int WRITERS = 8;
    private static final int WRITES_EACH = 40;

    protected abstract Registry registry();

    /** The collection that names the service's feed and topics. */
    protected abstract String collection();

    @Test
    void concurrentWritersMakeADenseFeedThatKeepsEveryResourcesOrder() throws Exception {
        FeedFollower follower = new FeedFollower(collection(), FeedName.FULL);
        follower.catchUp();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();

        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Void>> writers =
                writers(acknowledged).stream().map(threads::submit).toList();
        while (!writers.stream().allMatch(Future::isDone)) {
            follower.poll();
        }
        for (Future<Void> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        follower.awaitAll(acknowledged);

        assertDenseAndInOrder(follower.seen());
        assertThat(follower.seen())
                .extracting(Seen::key)
                .containsAll(acknowledged)
                .doesNotHaveDuplicates();
    }

    /** Each writer creates, and patches what it or another has created; every 2xx is noted. */
    private List<Callable<Void>> writers(Set<String> acknowledged) {
        Map<UUID, Long> shared = new ConcurrentHashMap<>();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            Random random = new Random(w);
            writers.add(() -> {
                for (int i = 0; i < WRITES_EACH; i++) {
                    write(shared, random, acknowledged);
                }
                return null;
            });
        }
        return writers;
    }

    private void write(Map<UUID, Long> shared, Random random, Set<String> acknowledged) {
        List<UUID> ids = List.copyOf(shared.keySet());
        if (ids.isEmpty() || random.nextInt(4) == 0) {
            UUID id = registry().created("Concurrent " + random.nextInt());
            shared.put(id, 1L);
            acknowledged.add(id + "@1");
            return;
        }
        UUID id = ids.get(random.nextInt(ids.size()));
        Response answer = registry().rename(id, shared.get(id), "Renamed " + random.nextInt());
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
        if (answer.statusCode() == 200) {
            long version = ((Number) answer.path("version")).longValue();
            acknowledged.add(id + "@" + version);
            shared.merge(id, version, Math::max);
        } else {
            Number current = secretariat().get(registry().path() + "/" + id).path("version");
            shared.merge(id, current.longValue(), Math::max);
        }
    }

    @Test
    void writersOfAnyVersionWaitForEachOtherInsteadOfBeingRefused() throws Exception {
        UUID id = registry().created("Contended");
        ExecutorService threads = Executors.newFixedThreadPool(3);

        List<Future<Response>> answers = IntStream.range(0, 3)
                .mapToObj(i -> threads.submit(() -> registry().patchAny(id, "Contender " + i)))
                .toList();

        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(200);
        }
        threads.shutdown();
        secretariat().get(registry().path() + "/" + id).then().body("version", equalTo(4));
    }

    @Test
    void theFeedReplaysToWhatAReadShows() {
        UUID id = registry().created("Replayed");
        registry().rename(id, 1, "Replayed and renamed");
        FeedFollower follower = new FeedFollower(collection(), FeedName.PUBLIC);
        follower.awaitAll(Set.of(id + "@2"));

        String last = follower.documentOf(id);

        assertThat(last)
                .isEqualTo(
                        Registry.anonymous().get(registry().path() + "/" + id).asString());
    }

    @Test
    void whatStopsBeingPublicIsWithdrawnFromThePublicFeedWithAllThatWasThereBefore() {
        UUID id = registry().created("Published");
        registry().patch(id, 1, "{\"audience\":\"restricted\"}").then().statusCode(200);
        registry().rename(id, 2, "Unseen").then().statusCode(200);
        registry().patch(id, 3, "{\"audience\":\"public\"}").then().statusCode(200);

        FeedFollower publicFeed = new FeedFollower(collection(), FeedName.PUBLIC);
        publicFeed.awaitAll(Set.of(id + "@4"));
        FeedFollower fullFeed = new FeedFollower(collection(), FeedName.FULL);
        fullFeed.awaitAll(Set.of(id + "@4"));

        assertThat(publicFeed.of(id)).extracting(Seen::kind).containsExactly("withdrawn", "withdrawn", "updated");
        assertThat(publicFeed.of(id)).extracting(Seen::version).containsExactly(1L, 2L, 4L);
        assertThat(publicFeed.of(id).get(0).document()).isEqualTo("{\"id\":\"" + id + "\",\"version\":1}");
        assertThat(publicFeed.of(id).get(1).document()).isEqualTo("{\"id\":\"" + id + "\",\"version\":2}");
        assertThat(fullFeed.of(id)).extracting(Seen::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void kafkaHasTheSameChangesInTheSameOrderWithTheSameBytes() throws Exception {
        UUID id = registry().created("Relayed");
        registry().rename(id, 1, "Relayed again");
        ObjectNode hidden = registry().draftNamed("Not relayed in public").put("audience", "restricted");
        UUID restricted = registry().created(hidden);

        for (FeedName name : FeedName.values()) {
            FeedFollower feed = new FeedFollower(collection(), name);
            feed.awaitAll(Set.of(id + "@2"));
            if (name == FeedName.FULL) {
                feed.awaitAll(Set.of(restricted + "@1"));
            }
            List<Seen> relayed =
                    TopicReader.read(name.topic(collection()), feed.seen().size());

            assertThat(relayed).extracting(Seen::key).startsWith(keys(feed.seen()));
            assertThat(relayed).containsAll(stillTold(feed.seen()));
            assertDenseAndInOrder(relayed);
            assertThat(relayed.stream().anyMatch(seen -> seen.id().equals(restricted)))
                    .isEqualTo(name == FeedName.FULL);
        }
    }

    private static String[] keys(List<Seen> changes) {
        return changes.stream().map(Seen::key).toArray(String[]::new);
    }

    /** The public feed takes back what Kafka has handed out long ago. */
    private static List<Seen> stillTold(List<Seen> changes) {
        return changes.stream()
                .filter(change -> !change.kind().equals("withdrawn"))
                .toList();
    }

    static void assertDenseAndInOrder(List<Seen> changes) {
        assertThat(changes)
                .extracting(Seen::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes.size()).boxed().toList());
        Map<UUID, Long> versions = new HashMap<>();
        for (Seen change : changes) {
            Long before = versions.put(change.id(), change.version());
            assertThat(change.version()).isGreaterThan(before == null ? 0 : before);
        }
    }
}
