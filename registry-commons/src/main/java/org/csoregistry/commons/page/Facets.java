package org.csoregistry.commons.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.statistics.Count;

/**
 * How often codes occur among the matches of a list: those only that the caller may see, each facet without its own
 * filter, so that a reader learns what else could be chosen.
 */
final class Facets {
    static final int MOST_CODES = 200;

    /** So many matches are looked at for one facet. */
    static final int MOST_COUNTED = 200_000;

    private Facets() {}

    /** JSON by facet. */
    static String of(Listing listing, ListQuery query, Caller caller, Connection connection) throws SQLException {
        Map<String, String> asked = new LinkedHashMap<>();
        query.facets().forEach(name -> asked.put(name, listing.facet(name)));
        Map<String, Facet> facets = new LinkedHashMap<>();
        for (Map.Entry<String, String> facet : asked.entrySet()) {
            Where matching = Visibility.narrow(listing.where(query.without(facet.getKey())), caller);
            facets.put(facet.getKey(), count(listing, facet.getValue(), matching, connection));
        }
        return RegistryJson.write(facets);
    }

    private static Facet count(Listing listing, String codes, Where matching, Connection connection)
            throws SQLException {
        String sql =
                """
                with matching as (
                    select codes, count(*) as number from (select %s as codes from %s a where %s limit %d) m
                    group by codes)
                select code, cast(sum(number) as bigint), (select sum(number) from matching)
                from matching cross join lateral unnest(codes) as code group by code order by 2 desc, 1 limit %d
                """
                        .formatted(codes, listing.table(), matching.sql(), MOST_COUNTED + 1, MOST_CODES + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            matching.bind(select, connection);
            List<Count> counts = new ArrayList<>();
            boolean cut = false;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.add(Count.exactly(rows.getString(1), rows.getLong(2)));
                    cut |= rows.getLong(3) > MOST_COUNTED;
                }
            }
            boolean more = counts.size() > MOST_CODES;
            return new Facet(more ? counts.subList(0, MOST_CODES) : counts, more || cut ? true : null);
        }
    }
}
