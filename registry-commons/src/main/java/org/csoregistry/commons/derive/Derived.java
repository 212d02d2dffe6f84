package org.csoregistry.commons.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * What a service makes of its own records, a moment after they have been written: by one instance at a time, in
 * portions, each in a transaction that also keeps how far it is.
 */
public interface Derived {
    /** Unique in the service; it names the place kept. */
    String name();

    /** Whether somebody waits for it: it is then done at each write, and else once a second. It must be little work. */
    default boolean isAwaited() {
        return false;
    }

    /** How many changes are followed in one transaction, at most: fewer where each is much work. */
    default int portion() {
        return 500;
    }

    /** Called whenever this instance begins to do it. */
    default void begin() {}

    /** A portion of what is to be done before, within a transaction; answers whether there may be more. */
    default boolean prepare(Connection connection) throws SQLException {
        return false;
    }

    /** @param changed ids of records that have been written since; at least one, each once */
    void derive(Collection<UUID> changed, Connection connection) throws SQLException;
}
