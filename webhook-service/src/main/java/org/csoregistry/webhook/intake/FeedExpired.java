package org.csoregistry.webhook.intake;

/** The feed has forgotten the place asked for (410), or never got there. */
public final class FeedExpired extends Exception {
    private static final long serialVersionUID = 1L;

    private final long end;

    /** @param end the last sequence of the feed as it is now; -1 if it did not say */
    FeedExpired(long end) {
        super("the feed has no such place", null, false, false);
        this.end = end;
    }

    long end() {
        return end;
    }
}
