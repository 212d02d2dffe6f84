package org.csoregistry.organization.duplicate.domain;

import java.util.UUID;

/** Two organizations, whichever is named first. */
record Pair(UUID low, UUID high) {

    static Pair of(UUID one, UUID other) {
        // As the store compares: by their bytes, so by their text.
        return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** What came from a cursor may lack one. */
    boolean isWhole() {
        return low != null && high != null;
    }
}
