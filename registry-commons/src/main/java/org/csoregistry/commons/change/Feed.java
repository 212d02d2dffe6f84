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
    private static final String FULL =
            """
            select sequence, id, resource_type, resource_id, version, kind, occurred_at, document,
                   countries || countries_before, themes || themes_before
            from change where sequence > ? order by sequence limit ?
            """;
    /** What is public no longer is not told again to who asks late; the numbering stays dense. */
    private static final String PUBLIC =
            """
            select public_sequence, id, resource_type, resource_id, version,
                   case when closed then 'withdrawn' else public_kind end, occurred_at,
                   case when not closed then document end,
                   case when public_before then countries || countries_before else countries end,
                   case when public_before then themes || themes_before else themes end
            from change,
                 lateral (select public_kind = 'withdrawn' or exists (
                     select 1 from change later
                     where later.resource_id = change.resource_id and later.version > change.version
                       and later.public_kind = 'withdrawn') as closed offset 0) now
            where public_sequence > ? order by public_sequence limit ?
            """;

    private final AgroalDataSource dataSource;
    private final String source;

    Feed(AgroalDataSource dataSource, LedgerSettings settings) {
        this.dataSource = dataSource;
        this.source = settings.source();
    }

    /** At most {@code limit} changes after the cursor; fewer mean that the end was reached. */
    public List<Change> after(FeedCursor cursor, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            return after(cursor, limit, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the feed could not be read", e);
        }
    }

    List<Change> after(FeedCursor cursor, int limit, Connection connection) throws SQLException {
        String query = cursor.feed() == FeedName.FULL ? FULL : PUBLIC;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, cursor.sequence());
            select.setInt(2, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(change(rows));
                }
            }
            return changes;
        }
    }

    private Change change(ResultSet row) throws SQLException {
        UUID resourceId = row.getObject(4, UUID.class);
        long version = row.getLong(5);
        String kind = row.getString(6);
        String document = row.getString(8);
        return new Change(
                row.getLong(1),
                row.getObject(2, UUID.class),
                source,
                row.getString(3),
                resourceId,
                version,
                kind,
                row.getObject(7, OffsetDateTime.class).toInstant(),
                codes(row, 9, kind),
                codes(row, 10, kind),
                document == null ? Change.tombstone(resourceId, version) : document);
    }

    /** A withdrawal tells nothing of its resource but the id. */
    private static List<String> codes(ResultSet row, int column, String kind) throws SQLException {
        return kind.equals(Change.WITHDRAWN)
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }
}
