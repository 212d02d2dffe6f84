package org.csoregistry.system.faults;

import org.csoregistry.system.Kind;
import org.csoregistry.system.client.Change;

/**
 * A write that was sent.
 *
 * @param version that it made, or would have made
 * @param mark the name or title that it gave; empty = it withdrew
 */
record Written(Kind kind, String id, long version, String mark) {

    String key() {
        return Change.key(id, version);
    }

    boolean isCreation() {
        return version == 1;
    }

    /** Whether this is what the change says. */
    boolean isTold(Change change) {
        if (mark.isEmpty()) {
            return change.kind().equals("withdrawn");
        }
        String property = kind == Kind.ORGANIZATION ? "names" : "titles";
        return change.document().path(property).path("en").asText().equals(mark);
    }
}
