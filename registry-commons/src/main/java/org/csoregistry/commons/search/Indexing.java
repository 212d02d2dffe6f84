package org.csoregistry.commons.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.derive.Derived;

/** Folds what was folded by an older version, or never, and keeps the lexicon of what has been written. */
@ApplicationScoped
class Indexing implements Derived {
    private final List<Searched> tables;
    private final Deque<Refolding> pending = new ArrayDeque<>();

    @Inject
    Indexing(Instance<Searched> tables) {
        this(tables.stream().toList());
    }

    Indexing(List<Searched> tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "search";
    }

    /** Who has just written looks for it, in whatever spelling. */
    @Override
    public boolean isAwaited() {
        return true;
    }

    @Override
    public void begin() {
        pending.clear();
        tables.forEach(table -> pending.add(new Refolding(table)));
    }

    @Override
    public boolean prepare(Connection connection) throws SQLException {
        if (pending.isEmpty()) {
            return false;
        }
        if (!pending.peek().step(connection)) {
            pending.remove();
        }
        return true;
    }

    @Override
    public void derive(Collection<UUID> changed, Connection connection) throws SQLException {
        for (Searched searched : tables) {
            learn(searched, changed, connection);
        }
    }

    private static void learn(Searched searched, Collection<UUID> changed, Connection connection) throws SQLException {
        String sql = "select search_text from " + searched.table() + " where id = any(?)";
        Set<String> words = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", changed.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SearchText.wordsIn(rows.getString(1)).forEach(words::add);
                }
            }
        }
        Lexicon.learn(words, connection);
    }
}
