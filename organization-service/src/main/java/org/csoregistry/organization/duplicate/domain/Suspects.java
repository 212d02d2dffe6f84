package org.csoregistry.organization.duplicate.domain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.search.Tier;
import org.csoregistry.organization.duplicate.domain.score.Profile;

/**
 * Finds, by the indexes, the few organizations that one is worth comparing with. Of those whose names resemble its own
 * it ranks some hundred only: where there are more, names tell little, and ranking all of them would take seconds.
 */
final class Suspects {
    private static final int MOST_NAMES = 8;

    /** A name, or all but little of it, must occur in the other's names. */
    private static final String TOLERANCE = "set local pg_trgm.word_similarity_threshold = 0.7";

    private static final String PROFILE =
            """
            select o.id, o.search_names, o.countries, o.web_host,
                   array(select i.scheme || ' ' || identifier_key(i.value) from organization_identifier i
                         where i.organization_id = o.id)
            from organization o
            """;

    /** By names alone, none from another country is suspicious enough. */
    private static final String NEAR = "(countries && own.countries or countries = '{}' or own.countries = '{}')";

    private static final String ONE = PROFILE + "where o.id = ? and not o.withdrawn";

    private static final String OTHERS = PROFILE
            + """
            where o.id <> ? and not o.withdrawn and o.id in (
                select case low_id when ? then high_id else low_id end from duplicate_candidate
                where low_id = ? or high_id = ?
                union all
                select other.organization_id from organization_identifier own join organization_identifier other
                on other.scheme = own.scheme and identifier_key(other.value) = identifier_key(own.value)
                where own.organization_id = ?
                union all
                (select id from organization where web_host = ? and not withdrawn limit 50)
                union all
                select near.id from (select unnest(?) as name, unnest(?) as called, cast(? as text[]) as countries) own
                cross join lateral (
                    (select id from organization where search_words @@ cast(own.called as tsquery) and %1$s limit 50)
                    union all
                    (select id from (select id, search_names from organization
                                     where search_names %%> own.name and %1$s limit 200) few
                     order by word_similarity(own.name, search_names) desc, id limit 50)) near)
            """
                    .formatted(NEAR);

    private Suspects() {}

    static void prepare(Connection connection) throws SQLException {
        try (Statement tolerance = connection.createStatement()) {
            tolerance.execute(TOLERANCE);
        }
    }

    /** Empty if there is no such organization any more. */
    static Optional<Profile> profile(UUID id, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        }
    }

    static List<Profile> of(Profile profile, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            for (int i = 1; i <= 5; i++) {
                select.setObject(i, profile.id());
            }
            select.setString(6, profile.host());
            List<String> names = profile.names().stream().limit(MOST_NAMES).toList();
            select.setArray(7, texts(names, connection));
            select.setArray(8, texts(names.stream().map(Tier::called).toList(), connection));
            select.setArray(9, texts(profile.countries(), connection));
            return read(select);
        }
    }

    private static List<Profile> read(PreparedStatement select) throws SQLException {
        List<Profile> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Profile(
                        rows.getObject(1, UUID.class),
                        Arrays.asList(rows.getString(2).split(" \\| ")),
                        Set.of(texts(rows.getArray(3))),
                        Set.of(texts(rows.getArray(5))),
                        rows.getString(4)));
            }
        }
        return found;
    }

    private static Array texts(Collection<String> texts, Connection connection) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static String[] texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).distinct().toArray(String[]::new);
    }
}
