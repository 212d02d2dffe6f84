package org.csoregistry.commons.change;

import java.util.Locale;

/** The two numberings of a ledger: what everybody may follow, and everything. */
public enum FeedName {
    PUBLIC,
    FULL;

    /** The spelling in parameters and cursors. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of this feed, for a collection such as {@code organizations}. */
    public String topic(String collection) {
        return "registry." + collection + (this == PUBLIC ? ".v1" : ".full.v1");
    }
}
