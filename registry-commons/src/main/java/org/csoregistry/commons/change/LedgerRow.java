package org.csoregistry.commons.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.Documents.HistoryLine;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;

/**
 * One version of a resource as the ledger keeps it, and what follows for a reader.
 *
 * @param json null for a reader who holds this very version
 */
record LedgerRow(
        String type,
        long version,
        String kind,
        Audience audience,
        Set<String> countries,
        String json,
        String at,
        String actor) {
    /** In the order in which {@link #of} reads them. */
    static final String COLUMNS = "resource_type, version, kind, audience, countries, document, occurred_at, actor";

    /** @param first column of ours */
    static LedgerRow of(ResultSet row, int first) throws SQLException {
        return new LedgerRow(
                row.getString(first),
                row.getLong(first + 1),
                row.getString(first + 2),
                Audience.valueOf(row.getString(first + 3).toUpperCase(Locale.ROOT)),
                Set.copyOf(List.of((String[]) row.getArray(first + 4).getArray())),
                row.getString(first + 5),
                row.getObject(first + 6, OffsetDateTime.class).toInstant().toString(),
                row.getString(first + 7));
    }

    /** An organization may always read its own profile. */
    boolean readableBy(Caller caller, UUID id) {
        return caller.mayRead(audience, countries) || id.equals(caller.organization());
    }

    boolean withdrawn() {
        return kind.equals("withdrawn");
    }

    boolean merged() {
        return kind.equals(Change.MERGED);
    }

    UUID into() {
        return RegistryJson.read(json, Merged.class).mergedInto();
    }

    Document document(UUID id) {
        return new Document(id, version, json);
    }

    HistoryLine line(boolean showActor) {
        return new HistoryLine(version, kind, audience, at, showActor ? actor : null);
    }
}
