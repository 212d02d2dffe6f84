package org.csoregistry.commons.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.RegistryJson;

/** Appends changes, in the transaction of the state they tell of: both are kept, or neither. */
@ApplicationScoped
public class Ledger {
    /**
     * The public learns of a change to what is public, and, once, that something is public no longer. What the record
     * concerned before is kept with the change: who follows a country learns when a record leaves it.
     */
    private static final String APPEND =
            """
            insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                actor, occurred_at, document, themes, countries_before, themes_before, public_before)
            select ?, ?, ?, ?, ?,
                   case when ? then ? when coalesce(before.public_kind <> 'withdrawn', false) then 'withdrawn' end,
                   ?, ?, ?, ?, ?, ?,
                   coalesce(before.countries, '{}'), coalesce(before.themes, '{}'),
                   coalesce(before.public_kind <> 'withdrawn', false)
            from (select 1) one left join change before on before.resource_id = ? and before.version = ?
            """;

    private final AgroalDataSource dataSource;
    private final Event<Appended> appended;

    Ledger(AgroalDataSource dataSource, Event<Appended> appended) {
        this.dataSource = dataSource;
        this.appended = appended;
    }

    /** Fired with each append; observers during AFTER_SUCCESS learn of commits. */
    public record Appended() {}

    /** Fired when this instance has given changes their place in the feeds. */
    public record Numbered() {}

    /** The state must have been flushed, so that {@code entry} carries the version a reader will meet. */
    public Document append(Entry entry) {
        Document document = document(entry);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            bind(insert, entry, document);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
        appended.fire(new Appended());
        return document;
    }

    private static Document document(Entry entry) {
        String json = entry.kind() == ChangeKind.WITHDRAWN
                ? Change.tombstone(entry.resourceId(), entry.version())
                : RegistryJson.write(entry.view());
        return new Document(entry.resourceId(), entry.version(), json);
    }

    private static void bind(PreparedStatement insert, Entry entry, Document document) throws SQLException {
        boolean isPublic = entry.audience() == Audience.PUBLIC && entry.kind() != ChangeKind.WITHDRAWN;
        String kind = Codes.wire(entry.kind());
        int i = 0;
        insert.setObject(++i, Ids.next());
        insert.setString(++i, entry.resourceType());
        insert.setObject(++i, entry.resourceId());
        insert.setLong(++i, entry.version());
        insert.setString(++i, kind);
        insert.setBoolean(++i, isPublic);
        insert.setString(++i, kind);
        insert.setArray(++i, array(insert, entry.countries()));
        insert.setString(++i, Codes.wire(entry.audience()));
        insert.setString(++i, entry.actor());
        insert.setObject(++i, entry.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(++i, document.json());
        insert.setArray(++i, array(insert, entry.themes()));
        insert.setObject(++i, entry.resourceId());
        insert.setLong(++i, entry.version() - 1);
    }

    private static Array array(PreparedStatement insert, List<String> codes) throws SQLException {
        return insert.getConnection().createArrayOf("text", codes.toArray());
    }
}
