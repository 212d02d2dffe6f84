package org.csoregistry.commons.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.search.Search;
import org.csoregistry.commons.search.Tier;
import org.postgresql.PGStatement;

/** The statements of a {@link Ranking}. */
final class RankedSelect {
    private final Listing listing;
    private final Listing.Order order;
    private final Search search;
    private final Connection connection;

    /** The last row of the page before. */
    record After(Tier tier, String value, UUID id) {}

    record Found(Tier tier, UUID id, String value, String json) {}

    RankedSelect(Listing listing, Search search, Connection connection) {
        this.listing = listing;
        this.order = listing.order(null);
        this.search = search;
        this.connection = connection;
    }

    /** Those of all tiers, sorted; null if there are more than {@code few} to sort. */
    List<Found> few(List<Tier> tiers, Where others, After after, int limit, int few) throws SQLException {
        StringBuilder tier = new StringBuilder("case");
        List<String> queries = new ArrayList<>();
        for (Tier better : tiers.subList(0, tiers.size() - 1)) {
            tier.append(" when ")
                    .append(Answering.condition(listing))
                    .append(" then ")
                    .append(better.ordinal());
            queries.add(search.all(better, connection));
        }
        Tier last = tiers.get(tiers.size() - 1);
        others.and(Answering.condition(listing), search.all(last, connection));
        Where passed = new Where();
        if (after != null) {
            passed.and(
                    "(f.tier, f.value, f.id) > (?, cast(? as %s), ?)".formatted(order.type()),
                    after.tier().ordinal(),
                    after.value(),
                    after.id());
        }
        String sql =
                """
                with found as materialized (
                    select a.id, a.version, %s as value, %s else %d end as tier from %s a where %s limit %d)
                select f.tier, f.id, cast(f.value as text), c.document, n.number
                from (select count(*) as number from found) n
                left join found f on n.number <= %d and %s
                left join change c on c.resource_id = f.id and c.version = f.version
                order by f.tier, f.value, f.id limit ?
                """
                        .formatted(
                                order.column(),
                                tier,
                                last.ordinal(),
                                listing.table(),
                                others.sql(),
                                few + 1,
                                few,
                                passed.sql());
        try (PreparedStatement select = prepare(sql)) {
            int i = 0;
            for (String query : queries) {
                select.setString(++i, query);
            }
            i = others.bind(select, i, connection);
            i = passed.bind(select, i, connection);
            select.setInt(i + 1, limit);
            return read(select, few);
        }
    }

    private static List<Found> read(PreparedStatement select, int few) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getInt(5) > few) {
                    return null;
                }
                if (rows.getString(4) != null) {
                    found.add(found(rows));
                }
            }
        }
        return found;
    }

    /** Those of one tier, and of no better one. */
    List<Found> tier(Tier tier, Where others, After after, int limit) throws SQLException {
        others.and(Answering.condition(listing), search.only(tier, connection));
        if (after != null && after.tier() == tier) {
            others.and(
                    "(%s, a.id) > (cast(? as %s), ?)".formatted(order.column(), order.type()),
                    after.value(),
                    after.id());
        }
        String sql =
                """
                with found as materialized (
                    select a.id, a.version, %1$s as value from %2$s a where %3$s order by %1$s, a.id limit %4$d)
                select %5$d, f.id, cast(f.value as text), c.document
                from found f join change c on c.resource_id = f.id and c.version = f.version
                order by f.value, f.id
                """
                        .formatted(order.column(), listing.table(), others.sql(), limit, tier.ordinal());
        try (PreparedStatement select = prepare(sql)) {
            others.bind(select, connection);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(found(rows));
                }
            }
            return found;
        }
    }

    /** Rare words and frequent ones want different plans. */
    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        return statement;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                Tier.values()[row.getInt(1)], row.getObject(2, UUID.class), row.getString(3), row.getString(4));
    }
}
