package org.csoregistry.commons.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** One search: a question, and what other words may be meant, looked up once and only when needed. */
public final class Search {
    private final Question question;
    private final Vocabulary vocabulary;
    private Map<String, List<String>> near;

    /** @param vocabulary from which another word may be meant */
    public Search(Question question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
    }

    /** Goes on with what may be meant as it was when the search began; null if nothing else was looked for. */
    public void resume(Map<String, List<String>> before) {
        near = before;
    }

    /** Null if nothing else has been looked for. */
    public Map<String, List<String>> near() {
        return near;
    }

    /** A {@code tsquery} of all that answers the question as it is written. */
    public String asWritten() {
        return Tier.BEGINNINGS.all(question, Map.of());
    }

    /** A {@code tsquery} of all that answers it with other words that may be meant. */
    public String asMeant(Connection connection) throws SQLException {
        return all(Tier.NEAR, connection);
    }

    /** A {@code tsquery} of all that answer it so well, or better in the same way. */
    public String all(Tier tier, Connection connection) throws SQLException {
        return tier.all(question, words(tier, connection));
    }

    /** A {@code tsquery} of those only that answer it so well. */
    public String only(Tier tier, Connection connection) throws SQLException {
        return tier.only(question, words(tier, connection));
    }

    private Map<String, List<String>> words(Tier tier, Connection connection) throws SQLException {
        if (tier.isAsWritten()) {
            return Map.of();
        }
        if (near == null) {
            near = Lexicon.near(question.words(), vocabulary, connection);
        }
        return near;
    }
}
