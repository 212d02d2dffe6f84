package org.csoregistry.commons.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a row says of a record: what it does not mention stays as it is. */
public interface Edit {

    /** The draft after it; {@code current} may be changed on the way, and is empty for a new record. */
    ObjectNode onto(ObjectNode current);

    /** The column that holds what a pointer leads to; the fault as it is where there are no columns. */
    default Fault place(Fault fault) {
        return fault;
    }
}
