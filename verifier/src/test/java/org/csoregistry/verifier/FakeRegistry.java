package org.csoregistry.verifier;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.verifier.change.Collection;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.Broker;
import org.csoregistry.verifier.source.Gateway;
import org.csoregistry.verifier.source.Reader;
import org.csoregistry.verifier.source.Topic;

/** A registry of plain lists, each of which a test may spoil on its own. Cursors are indexes. */
final class FakeRegistry implements Gateway, Broker {

    final Map<String, List<String>> feeds = new HashMap<>();
    final Map<String, List<ConsumerRecord<byte[], byte[]>>> topics = new HashMap<>();
    final Map<String, List<String>> lists = new HashMap<>();
    final Map<String, Answer> reads = new ConcurrentHashMap<>();
    final Map<URI, Answer> elsewhere = new HashMap<>();

    /** Run at each request, for what happens while the registry is being looked at. */
    Runnable meanwhile = () -> {};

    /** Told how often topics have been polled, before each poll. */
    IntConsumer polled = polls -> {};

    private int polls;

    List<String> feed(Collection collection, FeedName feed) {
        return feeds.computeIfAbsent(collection.feedPath(feed), path -> new ArrayList<>());
    }

    List<ConsumerRecord<byte[], byte[]>> topic(Collection collection, FeedName feed) {
        return topics.computeIfAbsent(collection.topic(feed), name -> new ArrayList<>());
    }

    /** @param path such as {@code /v1/events} */
    List<String> list(String path, Reader reader) {
        return lists.computeIfAbsent(path + reader, key -> new ArrayList<>());
    }

    void read(String path, Reader reader, Answer answer) {
        reads.put(path + reader, answer);
    }

    Report verify() {
        return verify(false);
    }

    Report verify(boolean tolerant) {
        Settings settings = new Settings(URI.create("http://fake"), "token", Map.of(), Duration.ZERO, tolerant);
        return Verification.run(settings, this, this);
    }

    Report verifyFor(Duration patience) {
        return Verification.run(
                new Settings(URI.create("http://fake"), "token", Map.of(), patience, false), this, this);
    }

    @Override
    public synchronized Answer get(String target, Reader reader) {
        meanwhile.run();
        String[] parts = target.split("&after=");
        int after = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        if (target.contains("/changes?")) {
            return page(feeds.getOrDefault(parts[0], List.of()), after, true);
        }
        if (target.contains("?limit=")) {
            return page(lists.getOrDefault(target.split("\\?")[0] + reader, List.of()), after, false);
        }
        return reads.getOrDefault(target + reader, new Answer(404, "", "{}"));
    }

    private static Answer page(List<String> all, int after, boolean endless) {
        int to = Math.min(all.size(), after + 200);
        String next = endless || to < all.size() ? ",\"next\":\"" + to + "\"" : "";
        String more = endless ? ",\"more\":" + (to < all.size()) : "";
        return new Answer(200, "", "{\"items\":[" + String.join(",", all.subList(after, to)) + "]" + next + more + "}");
    }

    @Override
    public Answer fetch(URI address) {
        return elsewhere.getOrDefault(address, new Answer(0, "", ""));
    }

    @Override
    public Topic open(String name) {
        List<ConsumerRecord<byte[], byte[]>> messages = topics.getOrDefault(name, List.of());
        return new Topic() {
            private int read;

            @Override
            public List<ConsumerRecord<byte[], byte[]>> poll() {
                polled.accept(++polls);
                int from = read;
                read = Math.min(from + 100, messages.size());
                return List.copyOf(messages.subList(from, read));
            }

            @Override
            public boolean isCaughtUp() {
                return read >= messages.size();
            }

            @Override
            public void mustAnswer() {}

            @Override
            public void close() {}
        };
    }
}
