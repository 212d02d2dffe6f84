package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Change;
import org.csoregistry.system.client.Feed;
import org.csoregistry.system.client.Topic;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many write at once through the front door, over all services, while a reader follows each feed. */
class ConcurrencyIT {

    private static final int WRITERS = 8;
    private static final int WRITES_EACH = 30;

    /** A written resource, at the version that its writers know of. */
    private record Written(Kind kind, String id) {}

    private final Map<Written, Long> shared = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3);
    private Suite suite;
    private Api secretariat;
    private String common;

    @BeforeEach
    void start() {
        suite = Suite.running();
        secretariat = suite.secretariat();
        common = secretariat
                .create(Drafts.ORGANIZATIONS, Drafts.organization("In every record"))
                .id();
        shared.put(new Written(Kind.ORGANIZATION, common), 1L);
        for (Kind kind : Kind.values()) {
            acknowledged.put(kind.feed(), ConcurrentHashMap.newKeySet());
        }
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void eightWritersMakeDenseFeedsThatKeepEveryResourcesOrder() throws Exception {
        Map<String, Feed> feeds = new LinkedHashMap<>();
        acknowledged.keySet().forEach(name -> feeds.put(name, Feed.of(secretariat, name, "full")));

        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            Random random = new Random(w);
            writers.add(threads.submit(() -> write(random)));
        }
        List<Future<?>> readers = feeds.values().stream()
                .<Future<?>>map(feed -> threads.submit(() -> follow(feed, writers)))
                .toList();
        for (Future<?> each : writers) {
            each.get();
        }
        for (Future<?> each : readers) {
            each.get();
        }

        for (Map.Entry<String, Feed> entry : feeds.entrySet()) {
            String name = entry.getKey();
            List<Change> seen =
                    entry.getValue().awaitAll(acknowledged.get(name)).seen();
            assertThat(acknowledged.get(name)).as(name).hasSizeGreaterThan(WRITES_EACH / 3);
            Sequences.assertWhole(seen);
            assertSameInKafka(name, seen);
        }
        suite.mustBeProven();
    }

    private void assertSameInKafka(String name, List<Change> fed) {
        try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(name, "full"))) {
            List<Change> relayed = topic.awaitAtLeast(fed.size());
            assertThat(relayed).as(name).startsWith(fed.toArray(new Change[0]));
            Sequences.assertWhole(relayed);
        }
        try (Topic topic = new Topic(suite.bootstrapServers(), Topic.nameOf(name, "public"))) {
            int size = Feed.of(secretariat, name, "public").catchUp().seen().size();
            Sequences.assertDense(topic.awaitAtLeast(size));
        }
    }

    private static void follow(Feed feed, List<Future<?>> writers) {
        while (!writers.stream().allMatch(Future::isDone)) {
            feed.poll();
        }
    }

    private void write(Random random) {
        for (int i = 0; i < WRITES_EACH; i++) {
            List<Written> all = List.copyOf(shared.keySet());
            if (random.nextInt(3) == 0) {
                create(Kind.values()[random.nextInt(Kind.values().length)], random.nextInt());
            } else {
                rename(all.get(random.nextInt(all.size())), random.nextInt());
            }
        }
    }

    /** Everything names the common organization, so that its renamings write too, beside the writers. */
    private void create(Kind kind, int number) {
        var draft = kind.draft("Concurrent " + number);
        switch (kind) {
            case ORGANIZATION -> {}
            case EVENT -> Drafts.organizer(draft, common);
            case LETTER -> Drafts.party(draft, common);
            case COMMITMENT -> Drafts.responsible(draft, common);
        }
        Answer answer = secretariat.create(kind.path(), draft);
        acknowledge(new Written(kind, answer.id()), answer.version());
    }

    private void rename(Written written, int number) {
        String path = written.kind().path(written.id());
        Answer answer =
                secretariat.patch(path, shared.get(written), written.kind().renaming("Renamed " + number));
        assertThat(answer.status()).as(answer.body()).isIn(200, 412);
        if (answer.status() == 200) {
            acknowledge(written, answer.version());
        } else {
            shared.merge(written, secretariat.get(path).mustBe(200).version(), Math::max);
        }
    }

    private void acknowledge(Written written, long version) {
        shared.merge(written, version, Math::max);
        acknowledged.get(written.kind().feed()).add(Change.key(written.id(), version));
    }
}
