package org.csoregistry.verifier.change;

import java.util.Locale;

/** The two numberings of each collection. */
public enum FeedName {
    FULL,
    PUBLIC;

    /** As in {@code ?feed=}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
