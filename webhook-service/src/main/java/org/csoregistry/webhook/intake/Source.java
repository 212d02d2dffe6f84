package org.csoregistry.webhook.intake;

import java.net.URI;
import org.csoregistry.commons.change.MergedCursor;
import org.csoregistry.webhook.WebhookSettings;

/** The public feeds that changes are taken from. */
public enum Source {
    ORGANIZATIONS("organizations"),
    EVENTS("events"),
    COMMITMENTS("commitments");

    private final String collection;

    Source(String collection) {
        this.collection = collection;
    }

    /** Its name in the store, and the collection whose feed it is. */
    public String collection() {
        return collection;
    }

    URI address(WebhookSettings.Sources addresses) {
        return switch (this) {
            case ORGANIZATIONS -> addresses.organizationService();
            case EVENTS -> addresses.eventService();
            case COMMITMENTS -> addresses.commitmentService();
        };
    }

    public long in(MergedCursor cursor) {
        return switch (this) {
            case ORGANIZATIONS -> cursor.organizations();
            case EVENTS -> cursor.events();
            case COMMITMENTS -> cursor.commitments();
        };
    }

    /** The key of the lock that its one reader holds. */
    long lockKey() {
        return 0x5748_494E_0000_0000L + ordinal();
    }
}
