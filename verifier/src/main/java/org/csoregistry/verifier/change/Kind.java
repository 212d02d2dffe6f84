package org.csoregistry.verifier.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a change says has happened. */
public enum Kind {
    CREATED,
    UPDATED,
    WITHDRAWN,
    MERGED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
