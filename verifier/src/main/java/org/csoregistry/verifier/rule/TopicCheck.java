package org.csoregistry.verifier.rule;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.change.ChangeReader;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Kind;
import org.csoregistry.verifier.change.Unreadable;
import org.csoregistry.verifier.content.Contents;
import org.csoregistry.verifier.finding.Findings;
import org.csoregistry.verifier.source.Patience;
import org.csoregistry.verifier.source.Topic;

/**
 * Reads a topic beside its feed. A relay that crashed may repeat what it sent, to the byte; apart from that each
 * partition is in order, and all of them together hold what the feed holds.
 */
final class TopicCheck {

    private final String place;
    private final FeedCheck feed;
    private final Replay replay;
    private final Findings findings;
    private final Contents contents;
    private final boolean tolerant;
    private final ChangeReader reader;
    private final Book book = new Book();
    private final Map<Integer, Long> lastOfPartition = new HashMap<>();
    private long messages;
    private long repetitions;
    private long foreign;
    private long awaited;

    /** @param tolerant whether what is no change of ours is counted only */
    TopicCheck(FeedCheck feed, Replay replay, Findings findings, Contents contents, boolean tolerant) {
        this.place = replay.collection().topic(feed.feed());
        this.feed = feed;
        this.replay = replay;
        this.findings = findings;
        this.contents = contents;
        this.tolerant = tolerant;
        this.reader = new ChangeReader(replay.collection());
    }

    String place() {
        return place;
    }

    long messages() {
        return messages;
    }

    long repetitions() {
        return repetitions;
    }

    long foreign() {
        return foreign;
    }

    /** Reads until the topic has reached the feed, for as long as it makes progress. */
    void read(Topic topic, Duration limit) {
        Patience patience = new Patience(limit);
        while (isBehind() || !topic.isCaughtUp()) {
            var some = topic.poll();
            some.forEach(this::take);
            if (!some.isEmpty()) {
                patience.progress();
            } else if (!patience.pause()) {
                topic.mustAnswer();
                break;
            }
            if (awaited > 0 && book.missingFrom(1) > feed.end()) {
                // What the feed has closed since may be withdrawn by a change that it had not numbered yet.
                feed.readOn();
            }
        }
        tellOfHoles();
        tellOfAwaited();
    }

    private boolean isBehind() {
        return awaited > 0 || book.missingFrom(1) <= feed.end();
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        messages++;
        Change change;
        try {
            change = reader.read(message);
        } catch (Unreadable e) {
            foreign++;
            if (!tolerant) {
                findings.fault(place, 0, message.partition() + "@" + message.offset(), e.getMessage());
            }
            return;
        }
        if (book.has(change.sequence())) {
            repetitions++;
            repeated(change);
        } else {
            takeNew(message.partition(), change);
        }
    }

    private void takeNew(int partition, Change change) {
        if (change.sequence() > feed.end()) {
            feed.readOn();
        }
        if (!feed.book().has(change.sequence())) {
            fault(change, "is not in the feed");
            return;
        }
        book.enter(change);
        long last = lastOfPartition.getOrDefault(partition, 0L);
        if (change.sequence() < last) {
            fault(change, "comes after " + last);
        }
        lastOfPartition.put(partition, Math.max(last, change.sequence()));
        compare(change);
    }

    /** A relay that begins again tells what has been closed meanwhile as the feed tells it now. */
    private void repeated(Change change) {
        boolean same = book.hasFrameOf(change) && book.hasContentOf(change);
        boolean closed = feed.feed() == FeedName.PUBLIC
                && feed.book().hasFrameOf(change)
                && feed.book().hasContentOf(change);
        if (!same && !closed) {
            fault(change, "differs from what it repeats");
        } else if (change.kind() == Kind.WITHDRAWN) {
            await(replay.of(change), false);
        }
    }

    private void compare(Change change) {
        boolean closed = feed.feed() == FeedName.PUBLIC && feed.book().isWithdrawal(change.sequence());
        boolean same = feed.book().hasContentOf(change);
        if (!feed.book().hasFrameOf(change)) {
            fault(change, "differs from the feed in id, source, subject, version or time");
        } else if (!same && (!closed || change.kind() == Kind.WITHDRAWN)) {
            fault(change, "differs from the feed in type, schema or data");
        } else if (!same) {
            // The topic cannot forget what was public; but it must tell, later, that it is no longer.
            await(replay.of(change), true);
        } else if (change.kind() == Kind.WITHDRAWN) {
            await(replay.of(change), false);
        }
        if (!same) {
            // What is the feed's to the byte has been judged there.
            contents.check(place, change);
        }
    }

    private void await(Resource resource, boolean now) {
        if (now != resource.isAwaited()) {
            awaited += now ? 1 : -1;
            resource.awaited(now);
        }
    }

    private void tellOfHoles() {
        for (long from = book.missingFrom(1); from <= feed.end(); ) {
            long next = book.metFrom(from);
            long to = next < 0 ? feed.end() : next - 1;
            findings.fault(place, from, "", to == from ? "is missing" : "is missing, and all up to " + to);
            from = book.missingFrom(to + 1);
        }
    }

    private void tellOfAwaited() {
        if (awaited > 0) {
            replay.resources().forEach((id, resource) -> {
                if (resource.isAwaited()) {
                    findings.fault(place, 0, id, "is told as withdrawn by the feed and never by the topic");
                }
            });
        }
    }

    private void fault(Change change, String what) {
        findings.fault(place, change.sequence(), change.subject(), what);
    }
}
