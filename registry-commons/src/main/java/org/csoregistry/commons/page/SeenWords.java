package org.csoregistry.commons.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.search.Tier;
import org.csoregistry.commons.search.Vocabulary;
import org.postgresql.PGStatement;

/**
 * The words of the records of a list that a caller may see. What is proposed for a mistyped word travels in cursors:
 * a word that only hidden records have must not.
 */
final class SeenWords implements Vocabulary {
    private final Listing listing;
    private final Caller caller;

    SeenWords(Listing listing, Caller caller) {
        this.listing = listing;
        this.caller = caller;
    }

    @Override
    public Set<String> knows(Set<String> words, Connection connection) throws SQLException {
        if (words.isEmpty()) {
            return Set.of();
        }
        // One branch for each word, so that each is planned by how frequent it is.
        String branch = "select ? where exists (select 1 from " + listing.table() + " a where "
                + having("").sql() + ")";
        String sql = String.join(" union all ", Collections.nCopies(words.size(), branch));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            int last = 0;
            for (String word : words) {
                select.setString(++last, word);
                last = having(word).bind(select, last, connection);
            }
            return read(select);
        }
    }

    private Where having(String word) {
        return Visibility.narrow(new Where().and(Answering.condition(listing), Tier.having(word)), caller);
    }

    private static Set<String> read(PreparedStatement select) throws SQLException {
        Set<String> known = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        return known;
    }
}
