package org.csoregistry.commons.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Conditions of a query, joined by {@code and}, with their values bound rather than written in. */
final class Where {
    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one {@code ?} for each value; a collection is bound as {@code text[]}. */
    Where and(String condition, Object... bound) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(bound));
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
        int i = 0;
        for (Object value : values) {
            if (value instanceof Collection<?> texts) {
                statement.setArray(++i, connection.createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(++i, value);
            }
        }
        return i + 1;
    }
}
