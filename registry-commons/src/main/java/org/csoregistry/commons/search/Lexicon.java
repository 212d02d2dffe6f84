package org.csoregistry.commons.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All words of all records, by which a mistyped one is recognised. A word that no record has any more stays: it leads
 * to nothing.
 */
final class Lexicon {
    private static final String LEARN =
            "insert into search_word select unnest(?) on conflict on constraint search_word_pk do nothing";

    /** A letter exchanged in a short word leaves a quarter of its trigrams. */
    private static final String TOLERANCE = "set local pg_trgm.similarity_threshold = 0.25";

    /** Candidates by trigrams, which {@link Spelling} then judges, and words that hold the word. */
    private static final String NEAR =
            """
            select asked.word, near.word, near.within from unnest(?) as asked (word) cross join lateral (
                (select known.word, false as within from search_word known where known.word % asked.word
                 order by similarity(known.word, asked.word) desc, known.word limit 60)
                union all
                (select known.word, true from search_word known where known.word like '%' || asked.word || '%'
                 order by length(known.word), known.word limit 12)) near
            """;

    private static final int MOST_NEAR = 12;

    private Lexicon() {}

    static void learn(Collection<String> words, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LEARN)) {
            insert.setArray(1, texts(new TreeSet<>(words), connection));
            insert.executeUpdate();
        }
    }

    /** For each word that others may be meant by: those others, and those it is within. The word itself is not among them. */
    static Map<String, List<String>> near(Collection<String> words, Vocabulary vocabulary, Connection connection)
            throws SQLException {
        List<String> asked = words.stream().filter(Spelling::mayBeMistaken).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement tolerance = connection.createStatement()) {
            tolerance.execute(TOLERANCE);
            Map<String, Set<String>> near = select(asked, connection);
            Set<String> others = new TreeSet<>();
            near.values().forEach(others::addAll);
            return among(vocabulary.knows(others, connection), near);
        } finally {
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Map<String, List<String>> among(Set<String> known, Map<String, Set<String>> near) {
        Map<String, List<String>> kept = new TreeMap<>();
        near.forEach((word, others) -> {
            List<String> first =
                    others.stream().filter(known::contains).limit(MOST_NEAR).toList();
            if (!first.isEmpty()) {
                kept.put(word, first);
            }
        });
        return kept;
    }

    private static Map<String, Set<String>> select(List<String> asked, Connection connection) throws SQLException {
        Map<String, Set<String>> near = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(NEAR)) {
            select.setArray(1, texts(asked, connection));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String word = rows.getString(1);
                    String other = rows.getString(2);
                    boolean meant = rows.getBoolean(3) || Spelling.mayBeMistaken(other) && Spelling.isNear(other, word);
                    if (meant && !other.startsWith(word)) {
                        near.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(other);
                    }
                }
            }
        }
        return near;
    }

    private static java.sql.Array texts(Collection<String> words, Connection connection) throws SQLException {
        return connection.createArrayOf("text", words.toArray());
    }
}
