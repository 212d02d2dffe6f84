package org.csoregistry.commons.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Goes once through a table and folds the rows that were folded by an older version. Ended at any time, it goes on with
 * what is left: a row says by which version it was folded.
 */
final class Refolding {
    private static final Logger LOG = Logger.getLogger(Refolding.class);
    private static final int PORTION = 500;

    private final Searched searched;
    private UUID after = new UUID(0, 0);
    private long done;

    Refolding(Searched searched) {
        this.searched = searched;
    }

    /** Folds one portion within the connection's transaction; answers whether there may be more. */
    boolean step(Connection connection) throws SQLException {
        String sql = "select id, version, cast(content as text) from " + searched.table()
                + " where id > ? and search_version <> ? order by id limit " + PORTION;
        Set<String> words = new HashSet<>();
        int found = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setInt(2, Folding.VERSION);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    after = rows.getObject(1, UUID.class);
                    Map<String, String> folded = searched.folded(rows.getString(3));
                    update(after, rows.getLong(2), folded, connection);
                    SearchText.wordsIn(folded.get("search_text")).forEach(words::add);
                    found++;
                }
            }
        }
        Lexicon.learn(words, connection);
        done += found;
        if (found < PORTION && done > 0) {
            LOG.infof("folded rows=%d of %s for searching", done, searched.table());
        }
        return found == PORTION;
    }

    /** Not if it has been written meanwhile: then it has been folded with that. */
    private void update(UUID id, long version, Map<String, String> folded, Connection connection) throws SQLException {
        String columns =
                folded.keySet().stream().map(column -> column + " = ?, ").collect(Collectors.joining());
        String sql =
                "update " + searched.table() + " set " + columns + "search_version = ? where id = ? and version = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int i = 0;
            for (String value : folded.values()) {
                update.setString(++i, value);
            }
            update.setInt(++i, Folding.VERSION);
            update.setObject(++i, id);
            update.setLong(++i, version);
            update.executeUpdate();
        }
    }
}
