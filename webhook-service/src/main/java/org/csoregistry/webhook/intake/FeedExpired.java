package org.csoregistry.webhook.intake;

/** The feed has forgotten the place asked for (410). */
public final class FeedExpired extends Exception {
    private static final long serialVersionUID = 1L;

    FeedExpired() {
        super("the feed has forgotten this place", null, false, false);
    }
}
