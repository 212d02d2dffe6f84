package org.csoregistry.commons.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The words that somebody may learn of: those of records that are shown to him. */
public interface Vocabulary {
    /** @return those of the words that are in it */
    Set<String> knows(Set<String> words, Connection connection) throws SQLException;
}
