package org.csoregistry.commons.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what is to be sent: each numbered change once, as both topics shall show it. */
@ApplicationScoped
class Outbox {
    /** Bytes of documents read at one time; a single document may be more. */
    private static final long MAX_BYTES = 8L * 1024 * 1024;

    private static final int FETCH = 200;

    private static final String AFTER =
            "select sequence, public_sequence, id, resource_type, resource_id, version, kind, public_kind, closed,"
                    + " occurred_at, document, countries, countries_before, themes, themes_before, public_before from "
                    + FeedSelect.CLOSED
                    + " where sequence > ? order by sequence limit ?";

    private final String source;
    private final DataSchemas schemas;

    Outbox(LedgerSettings settings, DataSchemas schemas) {
        this.source = settings.source();
        this.schemas = schemas;
    }

    /**
     * One row of the ledger.
     *
     * @param full as the full feed has it
     * @param told as the public feed has it; null if the public never learns of it
     */
    record Letter(Change full, Change told) {}

    /** What follows a sequence of the full feed, at most {@code limit}; empty at its end. */
    List<Letter> after(long sequence, int limit, Connection connection) throws SQLException {
        // The driver hands out rows piece by piece only within a transaction.
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setFetchSize(FETCH);
            select.setLong(1, sequence);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<Letter> read(ResultSet rows) throws SQLException {
        List<Letter> letters = new ArrayList<>();
        long bytes = 0;
        while (bytes < MAX_BYTES && rows.next()) {
            Letter letter = letter(rows);
            letters.add(letter);
            bytes += letter.full().document().length();
        }
        return letters;
    }

    private Letter letter(ResultSet row) throws SQLException {
        Change full = change(row, row.getLong("sequence"), row.getString("kind"), true);
        long publicSequence = row.getLong("public_sequence");
        if (row.wasNull()) {
            return new Letter(full, null);
        }
        String kind = row.getBoolean("closed") ? Change.WITHDRAWN : row.getString("public_kind");
        return new Letter(full, change(row, publicSequence, kind, row.getBoolean("public_before")));
    }

    /** @param before whether the reader may know what the resource concerned before this change */
    private Change change(ResultSet row, long sequence, String kind, boolean before) throws SQLException {
        boolean gone = kind.equals(Change.WITHDRAWN);
        String resourceType = row.getString("resource_type");
        UUID resourceId = row.getObject("resource_id", UUID.class);
        long version = row.getLong("version");
        Instant occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        return new Change(
                sequence,
                row.getObject("id", UUID.class),
                source,
                resourceType,
                resourceId,
                version,
                kind,
                occurredAt,
                schemas.of(resourceType, kind),
                gone ? List.of() : codes(row, "countries", before),
                gone ? List.of() : codes(row, "themes", before),
                gone ? Change.tombstone(resourceId, version) : row.getString("document"));
    }

    private static List<String> codes(ResultSet row, String column, boolean before) throws SQLException {
        List<String> codes = new ArrayList<>(texts(row.getArray(column)));
        if (before) {
            codes.addAll(texts(row.getArray(column + "_before")));
        }
        return codes;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
