package org.csoregistry.commons.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.csoregistry.commons.json.RegistryJson;

/**
 * All that a list shows to one caller, as it is at one moment: read as often as needed, it stays the same. It holds a
 * connection to the store until it is closed, and few documents at a time.
 */
public final class Whole implements AutoCloseable {
    private static final int FETCH = 200;
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";

    private final Connection connection;
    private final String table;
    private final Where where;
    private final String order;
    private final Set<String> fields;

    private Whole(Connection connection, String table, Where where, String order, Set<String> fields) {
        this.connection = connection;
        this.table = table;
        this.where = where;
        this.order = order;
        this.fields = fields;
    }

    /** Takes each document, in UTF-8 as the store sends it; what it throws ends the reading. */
    public interface Taker {
        void take(byte[] json) throws IOException;
    }

    static Whole open(AgroalDataSource dataSource, Listing listing, ListQuery query, Where matching) {
        listing.mustHave(query.fields());
        Listing.Order order = listing.order(query.sort());
        String direction = order.descending() ? " desc" : "";
        Set<String> fields = new HashSet<>(query.fields());
        if (!fields.isEmpty()) {
            fields.add("id");
        }
        try {
            Connection connection = dataSource.getConnection();
            Whole whole = new Whole(
                    connection, listing.table(), matching, order.column() + direction + ", a.id" + direction, fields);
            return whole.begin();
        } catch (SQLException e) {
            throw new IllegalStateException(listing.table() + " could not be read", e);
        }
    }

    private Whole begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Only within a transaction does the driver hand out rows piece by piece.
            connection.setAutoCommit(false);
            statement.execute(ONE_MOMENT);
            return this;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Each has its document: they are written together. */
    public long count() {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from " + table + " a where " + where.sql())) {
            where.bind(select, connection);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a list could not be counted", e);
        }
    }

    /** Hands out every document in the list's order, projected as the query asks. */
    public void forEach(Taker taker) throws IOException {
        String sql = "select c.document from " + table
                + " a join change c on c.resource_id = a.id and c.version = a.version where " + where.sql()
                + " order by " + order;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            where.bind(select, connection);
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.take(shown(rows.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a list could not be read to its end", e);
        }
    }

    private byte[] shown(byte[] json) {
        return fields.isEmpty() ? json : RegistryJson.writeBytes(((ObjectNode) RegistryJson.read(json)).retain(fields));
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be given back", e);
        }
    }
}
