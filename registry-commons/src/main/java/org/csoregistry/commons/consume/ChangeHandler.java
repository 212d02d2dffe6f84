package org.csoregistry.commons.consume;

import org.csoregistry.commons.change.Change;

/** Carries a neighbour's change into this service. Found by its type: each bean of it is fed. */
public interface ChangeHandler {

    /** The neighbour's collection, such as {@code organizations}. */
    String collection();

    /**
     * Called within a transaction, for a change newer than any applied before to the same resource. It may be called
     * again after its transaction was rolled back.
     */
    void apply(Change change);
}
