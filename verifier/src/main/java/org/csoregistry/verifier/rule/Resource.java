package org.csoregistry.verifier.rule;

import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Fingerprint;

/** One resource as replayed from the full and from the public feed. Flat, because there may be a million of it. */
final class Resource {

    private static final byte GONE = 1;
    private static final byte THERE = 2;
    private static final byte MERGED = 3;

    private final String type;
    private long version;
    private long text;
    private long publicVersion;
    private long publicText;
    private byte state;
    private byte publicState;
    private boolean awaited;

    Resource(String type) {
        this.type = type;
    }

    void apply(FeedName feed, Change change) {
        byte now =
                switch (change.kind()) {
                    case WITHDRAWN -> GONE;
                    case MERGED -> MERGED;
                    default -> THERE;
                };
        if (feed == FeedName.FULL) {
            version = change.version();
            text = Fingerprint.of(change.text());
            state = now;
        } else {
            publicVersion = change.version();
            publicText = Fingerprint.of(change.text());
            publicState = now;
        }
    }

    String type() {
        return type;
    }

    /** 0 = the feed has not told of it. */
    long version(FeedName feed) {
        return feed == FeedName.FULL ? version : publicVersion;
    }

    long text(FeedName feed) {
        return feed == FeedName.FULL ? text : publicText;
    }

    boolean isThere(FeedName feed) {
        return (feed == FeedName.FULL ? state : publicState) == THERE;
    }

    /** Whether another one stands for it. */
    boolean isMerged(FeedName feed) {
        return (feed == FeedName.FULL ? state : publicState) == MERGED;
    }

    boolean isGone(FeedName feed) {
        return (feed == FeedName.FULL ? state : publicState) == GONE;
    }

    /** Whether the public topic still has to tell of a withdrawal that the feed knows of. */
    boolean isAwaited() {
        return awaited;
    }

    void awaited(boolean awaitedNow) {
        awaited = awaitedNow;
    }
}
