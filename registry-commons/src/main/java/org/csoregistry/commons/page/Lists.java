package org.csoregistry.commons.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;

/** Answers lists: what the caller may see, in keyset order, as the stored documents. */
@ApplicationScoped
public class Lists {
    /** The SQLSTATE class of values that do not fit their type. */
    private static final String DATA_FAULT = "22";

    private final AgroalDataSource dataSource;

    Lists(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Page page(Listing listing, ListQuery query, Caller caller) {
        listing.mustHave(query.fields());
        boolean ranked = listing.ranks(query);
        Listing.Order order = listing.order(ranked ? null : query.sort());
        Where matching = Visibility.narrow(listing.where(query), caller);
        try (Connection connection = dataSource.getConnection()) {
            Long total = query.exactCount() ? count(listing, matching, connection) : null;
            List<Row> rows = ranked
                    ? new Ranking(listing, query, caller).rows(connection)
                    : rows(listing, order, query, matching, connection);
            boolean more = rows.size() > query.limit();
            List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
            String next = more ? shown.get(shown.size() - 1).cursor(query).encode() : null;
            return new Page(
                    shown.stream()
                            .map(row -> project(row.json(), query.fields()))
                            .toList(),
                    next,
                    total,
                    query.facets().isEmpty() ? null : Facets.of(listing, query, caller, connection));
        } catch (SQLException e) {
            if (query.after() != null
                    && e.getSQLState() != null
                    && e.getSQLState().startsWith(DATA_FAULT)) {
                // A cursor whose key is no value of the column was never one of ours.
                throw new InvalidCursor();
            }
            throw new IllegalStateException("the list of " + listing.table() + " could not be read", e);
        }
    }

    /** All of the list at once, for who takes it as a file; to be closed. */
    public Whole whole(Listing listing, ListQuery query, Caller caller) {
        return Whole.open(dataSource, listing, query, Visibility.narrow(listing.where(query), caller));
    }

    private static long count(Listing listing, Where matching, Connection connection) throws SQLException {
        String sql = "select count(*) from " + listing.table() + " a where " + matching.sql();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            matching.bind(select, connection);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Row> rows(
            Listing listing, Listing.Order order, ListQuery query, Where where, Connection connection)
            throws SQLException {
        if (query.after() != null) {
            Cursor cursor = Cursor.decode(query.after(), query);
            String passed = order.descending() ? "<" : ">";
            where.and(
                    "(%s, a.id) %s (cast(? as %s), ?)".formatted(order.column(), passed, order.type()),
                    cursor.key(),
                    cursor.id());
        }
        String direction = order.descending() ? " desc" : "";
        // The limit is written in: of one that is bound, the store takes a tenth of all for likely, and either plans
        // each time anew or reads and sorts all that matches.
        String sql =
                """
                select a.id, cast(%1$s as text), c.document
                from %2$s a join change c on c.resource_id = a.id and c.version = a.version
                where %3$s order by %1$s%4$s, a.id%4$s limit %5$d
                """
                        .formatted(order.column(), listing.table(), where.sql(), direction, query.limit() + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            where.bind(select, connection);
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        }
    }

    record Row(UUID id, String key, String json) {
        Cursor cursor(ListQuery query) {
            return new Cursor(query.fingerprint(), key, id);
        }
    }

    private static String project(String json, List<String> fields) {
        if (fields.isEmpty()) {
            return json;
        }
        Set<String> kept = new HashSet<>(fields);
        kept.add("id");
        return RegistryJson.write(((ObjectNode) RegistryJson.read(json)).retain(kept));
    }
}
