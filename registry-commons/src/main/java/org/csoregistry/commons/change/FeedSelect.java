package org.csoregistry.commons.change;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query for what a feed tells between two sequences. Says in SQL what {@link ChangeFilter#matches} says in Java.
 *
 * <p>Every query walks the index of the feed's numbering, from the lower bound on.
 */
final class FeedSelect {
    /** Each change, and whether it has been taken back from the public since, or takes itself back. */
    static final String CLOSED =
            """
            change,
                 lateral (select public_kind = 'withdrawn' or exists (
                     select 1 from change later
                     where later.resource_id = change.resource_id and later.version > change.version
                       and later.public_kind = 'withdrawn') as closed offset 0) now
            """;

    private static final String FULL =
            """
            select sequence, id, resource_type, resource_id, version, kind, occurred_at, document,
                   countries || countries_before as countries, themes || themes_before as themes
            from change
            """;
    /** What is public no longer is not told again to who asks late; the numbering stays dense. */
    private static final String PUBLIC =
            """
            select public_sequence as sequence, id, resource_type, resource_id, version,
                   case when closed then 'withdrawn' else public_kind end as kind, occurred_at,
                   case when not closed then document end as document,
                   case when public_before then countries || countries_before else countries end as countries,
                   case when public_before then themes || themes_before else themes end as themes
            from\s
            """
                    + CLOSED;
    /** Cut where the documents become too many bytes; the first is told however large it is. */
    private static final String PAGE =
            """
            select * from (
                select matching.*, count(*) over () as found,
                       sum(coalesce(octet_length(document), 0)) over (order by sequence)
                       - coalesce(octet_length(document), 0) as bytes_ahead
                from (select * from (%s) told where %s order by sequence limit ?) matching) page
            where bytes_ahead < ? order by sequence
            """;

    private final StringBuilder where = new StringBuilder("sequence > ? and sequence <= ?");
    private final List<Binding> bindings = new ArrayList<>();

    private interface Binding {
        Object on(Connection connection) throws SQLException;
    }

    /** @param until included */
    FeedSelect(FeedCursor after, long until, ChangeFilter filter) {
        bindings.add(connection -> after.sequence());
        bindings.add(connection -> until);
        types(filter.types());
        if (!filter.resources().isEmpty()) {
            and("resource_id = any(?)", "uuid", filter.resources());
        }
        if (!filter.countries().isEmpty()) {
            and("(kind = 'withdrawn' or countries && ?)", "text", filter.countries());
        }
        if (!filter.themes().isEmpty()) {
            and("(kind = 'withdrawn' or themes && ?)", "text", filter.themes());
        }
    }

    private void types(Set<String> types) {
        if (types.isEmpty()) {
            return;
        }
        // Known without asking whether a row has been taken back.
        Set<String> resourceTypes =
                types.stream().map(type -> type.replaceFirst("\\..*", "")).collect(Collectors.toUnmodifiableSet());
        and("resource_type = any(?)", "text", resourceTypes);
        if (!types.equals(resourceTypes)) {
            and("(resource_type = any(?)", "text", types);
            where.append(" or resource_type || '.' || kind = any(?))");
            bindings.add(connection -> array(connection, "text", types));
        }
    }

    private void and(String condition, String type, Collection<?> values) {
        where.append(" and ").append(condition);
        bindings.add(connection -> array(connection, type, values));
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Ready to be run; at most {@code limit} rows, of which {@code found} counts those before the cut. */
    PreparedStatement prepare(FeedName feed, int limit, long bytes, Connection connection) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(PAGE.formatted(feed == FeedName.FULL ? FULL : PUBLIC, where));
        int i = 0;
        for (Binding binding : bindings) {
            select.setObject(++i, binding.on(connection));
        }
        select.setInt(++i, limit);
        select.setLong(++i, bytes);
        return select;
    }
}
