package org.csoregistry.commons.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.csoregistry.commons.identity.Caller;

/** Conditions of a query, joined by {@code and}, with their values bound rather than written in. */
final class Where {
    /** A text that depends on what the store has for a caller. */
    interface Late {
        String text(Caller caller, Connection connection) throws SQLException;
    }

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();
    private Caller reader;

    /** Adds a condition with one {@code ?} for each value; a collection is bound as {@code text[]}, a {@link Late} as text. */
    Where and(String condition, Object... bound) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** Says for whom it is; {@link Visibility} does. */
    Where readBy(Caller caller) {
        reader = caller;
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /** Those bound so far, to be bound again where these conditions become a part of others. */
    Object[] values() {
        return values.toArray();
    }

    /** @return the next free parameter index */
    int bind(PreparedStatement statement, Connection connection) throws SQLException {
        return bind(statement, 0, connection) + 1;
    }

    /**
     * Binds the values behind others.
     *
     * @return the last index used
     */
    int bind(PreparedStatement statement, int last, Connection connection) throws SQLException {
        int i = last;
        for (Object value : values) {
            if (value instanceof Collection<?> texts) {
                statement.setArray(++i, connection.createArrayOf("text", texts.toArray()));
            } else if (value instanceof Late late) {
                statement.setString(++i, late.text(reader, connection));
            } else {
                statement.setObject(++i, value);
            }
        }
        return i;
    }
}
