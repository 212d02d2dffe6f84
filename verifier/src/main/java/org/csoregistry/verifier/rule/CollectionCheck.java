package org.csoregistry.verifier.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.verifier.change.Collection;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.content.Contents;
import org.csoregistry.verifier.finding.Findings;
import org.csoregistry.verifier.source.Broker;
import org.csoregistry.verifier.source.Gateway;
import org.csoregistry.verifier.source.Patience;
import org.csoregistry.verifier.source.Topic;

/** Everything there is to prove of one collection. */
public final class CollectionCheck {

    private final Gateway gateway;
    private final Broker broker;
    private final Findings findings;
    private final Duration patience;
    private final boolean tolerant;
    private final Replay replay;
    private final List<FeedCheck> feeds = new ArrayList<>();
    private final Contents contents;

    /**
     * What was looked at.
     *
     * @param changes in the feed
     * @param resources that the feed tells of
     * @param messages in the topic, of these {@code repetitions}, and {@code foreign} ones that are no changes of ours
     */
    public record Tally(
            Collection collection,
            FeedName feed,
            long changes,
            long resources,
            long messages,
            long repetitions,
            long foreign) {}

    /** @param tolerant whether messages that are no changes of ours are counted only */
    public CollectionCheck(
            Collection collection,
            Gateway gateway,
            Broker broker,
            Findings findings,
            Duration patience,
            boolean tolerant) {
        this.gateway = gateway;
        this.broker = broker;
        this.findings = findings;
        this.patience = patience;
        this.tolerant = tolerant;
        this.replay = new Replay(collection);
        this.contents = new Contents(gateway, findings);
    }

    public List<Tally> run() {
        List<Tally> tallies = new ArrayList<>();
        for (FeedName feed : FeedName.values()) {
            tallies.add(readFeedAndTopic(feed));
        }
        for (FeedCheck feed : feeds) {
            settle(new ReadCheck(gateway, replay, feed.feed()), feed);
            for (String type : replay.collection().types()) {
                settle(new ListCheck(gateway, replay, type, feed.feed()), feed);
            }
            feed.lookAgain();
        }
        return tallies;
    }

    private Tally readFeedAndTopic(FeedName name) {
        FeedCheck feed = new FeedCheck(name, gateway, replay, findings, contents);
        feeds.add(feed);
        TopicCheck check = new TopicCheck(feed, replay, findings, contents, tolerant);
        feed.readOn();
        try (Topic topic = broker.open(check.place())) {
            check.read(topic, patience);
        }
        feed.closeBook();
        return new Tally(
                replay.collection(),
                name,
                feed.count(),
                replay.count(name),
                check.messages(),
                check.repetitions(),
                check.foreign());
    }

    /** Looks, reads on what explains oddities, and looks again, until nothing is odd or patience is over. */
    private void settle(Round round, FeedCheck feed) {
        Patience waiting = new Patience(patience);
        Map<UUID, Sighting> odd = round.look();
        while (true) {
            odd.values().forEach(each -> replay.watch(feed.feed(), each.id(), each.version()));
            feeds.forEach(FeedCheck::readOn);
            odd.values().removeIf(each -> each.isExplained(replay, feed.feed()));
            if (odd.isEmpty() || !waiting.pause()) {
                break;
            }
            Map<UUID, Sighting> again = round.look();
            again.keySet().retainAll(odd.keySet());
            odd = again;
        }
        odd.values().forEach(each -> findings.fault(round.place(), 0, each.id(), each.what()));
    }
}
