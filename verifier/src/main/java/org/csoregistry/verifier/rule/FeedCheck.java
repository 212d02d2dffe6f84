package org.csoregistry.verifier.rule;

import java.util.Map;
import java.util.UUID;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.change.ChangeReader;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Kind;
import org.csoregistry.verifier.change.Page;
import org.csoregistry.verifier.change.Unreadable;
import org.csoregistry.verifier.content.Contents;
import org.csoregistry.verifier.finding.Findings;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.Gateway;
import org.csoregistry.verifier.source.NotExaminable;
import org.csoregistry.verifier.source.Reader;

/** Follows a feed over HTTP from its beginning: numbers without holes, versions in order, no person in it. */
final class FeedCheck {

    private final FeedName feed;
    private final Gateway gateway;
    private final Replay replay;
    private final Findings findings;
    private final Contents contents;
    private final ChangeReader reader;
    private final VersionRules versions;
    private Book book = new Book();
    private String cursor = "";
    private long end;
    private long count;

    FeedCheck(FeedName feed, Gateway gateway, Replay replay, Findings findings, Contents contents) {
        this.feed = feed;
        this.gateway = gateway;
        this.replay = replay;
        this.findings = findings;
        this.contents = contents;
        this.reader = new ChangeReader(replay.collection());
        this.versions = new VersionRules(feed, findings);
    }

    String place() {
        return replay.collection() + " " + feed.wire() + " feed";
    }

    FeedName feed() {
        return feed;
    }

    /** The last sequence read. */
    long end() {
        return end;
    }

    long count() {
        return count;
    }

    Book book() {
        return book;
    }

    /** Nobody will ask any more what stood at which number. */
    void closeBook() {
        book = null;
    }

    /** Reads to the end, as it is when that is reached. */
    void readOn() {
        Page page;
        do {
            String here = cursor;
            page = page(here);
            for (String item : page.items()) {
                take(item);
            }
            if (page.next().equals(here) && (page.more() || !page.items().isEmpty())) {
                throw new NotExaminable(place() + " leads in a circle");
            }
            cursor = page.next();
        } while (page.more());
    }

    private Page page(String after) {
        String path = replay.collection().feedPath(feed) + (after.isEmpty() ? "" : "&after=" + after);
        Answer answer = gateway.get(path, feed == FeedName.FULL ? Reader.SECRETARIAT : Reader.ANYBODY);
        if (answer.status() != 200) {
            throw new NotExaminable(path + " is not a feed: status " + answer.status());
        }
        try {
            return Page.read(answer.body());
        } catch (Unreadable e) {
            throw new NotExaminable(path + " is not a feed: " + e.getMessage());
        }
    }

    private void take(String item) {
        count++;
        Change change;
        try {
            change = reader.read(item);
        } catch (Unreadable e) {
            findings.fault(place(), end + 1, "", e.getMessage());
            return;
        }
        UUID subject = change.subject();
        if (change.sequence() != end + 1) {
            findings.fault(place(), change.sequence(), subject, "comes where " + (end + 1) + " is due");
        }
        versions.check(place(), change, replay.of(change));
        contents.check(place(), change);
        replay.apply(feed, change);
        end = change.sequence();
        if (book != null) {
            book.enter(change);
        }
    }

    /**
     * Looks again at what the feed showed before it told of a withdrawal: from then on it must be told as withdrawn,
     * from the first change on.
     */
    void lookAgain() {
        Map<UUID, Long> closed = versions.closed();
        String here = "";
        for (boolean more = !closed.isEmpty(); more; ) {
            Page page = page(here);
            for (String item : page.items()) {
                mustBeClosed(item, closed);
            }
            more = page.more();
            here = page.next();
        }
    }

    private void mustBeClosed(String item, Map<UUID, Long> closed) {
        try {
            Change change = reader.read(item);
            if (change.kind() != Kind.WITHDRAWN && change.version() < closed.getOrDefault(change.subject(), 0L)) {
                findings.fault(place(), change.sequence(), change.subject(), "is still shown after its withdrawal");
            }
        } catch (Unreadable e) {
            // Told of when it was met first.
        }
    }
}
