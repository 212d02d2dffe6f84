package org.csoregistry.commons.consume;

import java.util.List;
import org.csoregistry.commons.change.Change;

/** Carries a neighbour's change into this service. Found by its type: each bean of it is fed. */
public interface ChangeHandler {

    /** The neighbour's collection, such as {@code organizations}. */
    String collection();

    /**
     * Called within a transaction with the newest change of each of some resources, newer than any applied before. It
     * may be called again after its transaction was rolled back.
     *
     * @throws UnreadableChange if one of them is not of a form that the neighbour writes
     */
    void apply(List<Change> news);
}
