package org.csoregistry.commons.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.search.Question;
import org.csoregistry.commons.search.Search;

/** Narrows a list to what answers a question: as it is written or, if nothing does, with other words that may be meant. */
final class Answering {
    private final Listing listing;
    private final ListQuery query;
    private final Question question;

    private Answering(Listing listing, ListQuery query, Question question) {
        this.listing = listing;
        this.query = query;
        this.question = question;
    }

    static void narrow(Where where, Listing listing, ListQuery query) {
        Answering answering = new Answering(listing, query, listing.question(query));
        where.and(condition(listing), (Where.Late) answering::answers);
    }

    /** With one value, a {@code tsquery}. */
    static String condition(Listing listing) {
        return listing.searching().column() + " @@ cast(? as tsquery)";
    }

    /** All conditions but the question. */
    static Where others(Listing listing, ListQuery query, Caller caller) {
        return Visibility.narrow(listing.where(query.without(listing.searching().parameter())), caller);
    }

    /** What the caller may not see must not tell by being found either. */
    private String answers(Caller caller, Connection connection) throws SQLException {
        Search search = new Search(question, new SeenWords(listing, caller));
        Where exact = others(listing, query, caller).and(condition(listing), search.asWritten());
        String sql = "select exists (select 1 from " + listing.table() + " a where " + exact.sql() + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            exact.bind(select, connection);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1) ? search.asWritten() : search.asMeant(connection);
            }
        }
    }
}
