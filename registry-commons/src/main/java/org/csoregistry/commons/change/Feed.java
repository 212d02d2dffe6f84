package org.csoregistry.commons.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the numbered changes of this service's ledger, in sequence order. */
@ApplicationScoped
public class Feed {
    /** Rows that one page looks at, whatever it is looking for. */
    static final int REACH = 10_000;
    /** Bytes of documents on one page; a single document may be more. */
    static final long PAGE_BYTES = 2 * 1024 * 1024;

    /** An archived row keeps its number, negated: it is the feed that it leaves, not the ledger. */
    private static final String EXTENT =
            """
            select (select min(%1$s) from change where %1$s > 0), (select max(%1$s) from change where %1$s > 0)
            """;

    private final AgroalDataSource dataSource;
    private final String source;
    private final DataSchemas schemas;

    Feed(AgroalDataSource dataSource, LedgerSettings settings, DataSchemas schemas) {
        this.dataSource = dataSource;
        this.source = settings.source();
        this.schemas = schemas;
    }

    public FeedExtent extent(FeedName feed) {
        try (Connection connection = dataSource.getConnection()) {
            return extent(feed, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the feed could not be read", e);
        }
    }

    FeedExtent extent(FeedName feed, Connection connection) throws SQLException {
        String column = feed == FeedName.FULL ? "sequence" : "public_sequence";
        try (PreparedStatement select = connection.prepareStatement(EXTENT.formatted(column));
                ResultSet row = select.executeQuery()) {
            row.next();
            long first = row.getLong(1);
            return new FeedExtent(feed, Math.max(1, first), row.getLong(2));
        }
    }

    /**
     * What matches after the cursor, at a bounded cost: the page may have fewer changes than {@code limit}, or none,
     * though more follow.
     *
     * @param extent of the cursor's feed, read before; what was numbered later is left for the next page
     */
    public FeedPage page(FeedCursor cursor, FeedExtent extent, ChangeFilter filter, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            return page(cursor, extent, filter, limit, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the feed could not be read", e);
        }
    }

    FeedPage page(FeedCursor cursor, FeedExtent extent, ChangeFilter filter, int limit, Connection connection)
            throws SQLException {
        if (cursor.sequence() >= extent.last()) {
            return FeedPage.empty(cursor);
        }
        long until = Math.min(extent.last(), cursor.sequence() + REACH);
        Selected selected = select(new FeedSelect(cursor, until, filter), cursor.feed(), limit, PAGE_BYTES, connection);
        List<Change> changes = selected.changes();
        boolean cut = changes.size() == limit || changes.size() < selected.found();
        long last = cut ? changes.get(changes.size() - 1).sequence() : until;
        return new FeedPage(changes, new FeedCursor(cursor.feed(), last), last < extent.last());
    }

    /** @param found how many there were before the page was cut for its bytes */
    private record Selected(List<Change> changes, long found) {}

    private Selected select(FeedSelect query, FeedName feed, int limit, long bytes, Connection connection)
            throws SQLException {
        try (PreparedStatement select = query.prepare(feed, limit, bytes, connection);
                ResultSet rows = select.executeQuery()) {
            List<Change> changes = new ArrayList<>();
            long found = 0;
            while (rows.next()) {
                changes.add(change(rows));
                found = rows.getLong("found");
            }
            return new Selected(changes, found);
        }
    }

    private Change change(ResultSet row) throws SQLException {
        String resourceType = row.getString("resource_type");
        UUID resourceId = row.getObject("resource_id", UUID.class);
        long version = row.getLong("version");
        String kind = row.getString("kind");
        String document = row.getString("document");
        return new Change(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                source,
                resourceType,
                resourceId,
                version,
                kind,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                schemas.of(resourceType, kind),
                codes(row, "countries", kind),
                codes(row, "themes", kind),
                document == null ? Change.tombstone(resourceId, version) : document);
    }

    /** A withdrawal tells nothing of its resource but the id. */
    private static List<String> codes(ResultSet row, String column, String kind) throws SQLException {
        return kind.equals(Change.WITHDRAWN)
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }
}
