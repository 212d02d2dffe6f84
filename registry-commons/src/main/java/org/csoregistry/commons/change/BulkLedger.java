package org.csoregistry.commons.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.RegistryJson;

/** What {@link Ledger} does for one change, for many in one statement; to readers the rows are the same. */
@ApplicationScoped
public class BulkLedger {
    /** As in {@link Ledger}; the changes stand in the order given, and so do their ordinals. */
    private static final String APPEND =
            """
            insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                actor, occurred_at, document, themes, countries_before, themes_before, public_before)
            select g.id, g.resource_type, g.resource_id, g.version, g.kind,
                   case when g.is_public then g.kind
                        when coalesce(before.public_kind <> 'withdrawn', false) then 'withdrawn' end,
                   cast(g.countries as text[]), g.audience, g.actor, g.occurred_at, g.document, cast(g.themes as text[]),
                   coalesce(before.countries, '{}'), coalesce(before.themes, '{}'),
                   coalesce(before.public_kind <> 'withdrawn', false)
            from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(? as bigint[]), cast(? as text[]),
                        cast(? as boolean[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                        cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]))
                 with ordinality
                 as g (id, resource_type, resource_id, version, kind, is_public, countries, audience, actor, occurred_at,
                       document, themes, place)
                 left join lateral (
                     select public_kind, countries, themes from change
                     where resource_id = g.resource_id and version = g.version - 1 limit 1) before on true
            order by g.place
            """;

    private final AgroalDataSource dataSource;
    private final Event<Ledger.Appended> appended;

    BulkLedger(AgroalDataSource dataSource, Event<Ledger.Appended> appended) {
        this.dataSource = dataSource;
        this.appended = appended;
    }

    /** The states must have been flushed; no resource may come twice, and none may have been withdrawn. */
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            bind(insert, connection, entries);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
        appended.fire(new Ledger.Appended());
    }

    private static void bind(PreparedStatement insert, Connection connection, List<Entry> entries) throws SQLException {
        List<Function<Entry, Object>> columns = List.of(
                entry -> Ids.next(),
                Entry::resourceType,
                Entry::resourceId,
                Entry::version,
                entry -> Codes.wire(entry.kind()),
                entry -> entry.audience() == Audience.PUBLIC,
                entry -> array(entry.countries()),
                entry -> Codes.wire(entry.audience()),
                Entry::actor,
                entry -> entry.occurredAt().atOffset(ZoneOffset.UTC),
                entry -> RegistryJson.write(entry.view()),
                entry -> array(entry.themes()));
        for (int i = 0; i < columns.size(); i++) {
            Object[] values =
                    entries.stream().map(columns.get(i)).map(String::valueOf).toArray();
            insert.setArray(i + 1, connection.createArrayOf("text", values));
        }
    }

    /** Codes as PostgreSQL writes an array of them. */
    private static String array(List<String> codes) {
        return "{" + String.join(",", codes.stream().map(BulkLedger::quoted).toList()) + "}";
    }

    private static String quoted(String code) {
        return "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Those of the ids that a resource has or had, of whatever type. */
    public Set<UUID> taken(Collection<UUID> ids) {
        Set<UUID> taken = new HashSet<>();
        if (ids.isEmpty()) {
            return taken;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct resource_id from change where resource_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }
}
