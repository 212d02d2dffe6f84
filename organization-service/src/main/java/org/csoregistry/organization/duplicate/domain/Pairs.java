package org.csoregistry.organization.duplicate.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;

/** A query for pairs of organizations both of which the caller may know of, the likeliest first. */
final class Pairs {
    private static final String OPEN =
            """
            (select low_id, high_id, score, countries, reasons, null as verdict, cast(null as timestamptz) as decided_at
             from duplicate_candidate c where not exists (
                 select 1 from duplicate_verdict v where v.low_id = c.low_id and v.high_id = c.high_id))
            """;

    private static final String JUDGED =
            """
            (select low_id, high_id, coalesce(c.score, 0) as score, o.countries || other.countries as countries,
                    c.reasons, v.verdict, v.decided_at
             from duplicate_verdict v left join duplicate_candidate c using (low_id, high_id)
             join organization o on o.id = low_id join organization other on other.id = high_id)
            """;

    private static final String ANY =
            """
            (select low_id, high_id, coalesce(c.score, 0) as score, c.countries, c.reasons, v.verdict, v.decided_at
             from (select cast(? as uuid) as low_id, cast(? as uuid) as high_id) k
             left join duplicate_candidate c using (low_id, high_id)
             left join duplicate_verdict v using (low_id, high_id))
            """;

    private static final String SELECT =
            """
            select p.low_id, p.high_id, p.score, cast(p.reasons as text), p.verdict, p.decided_at,
                   cast(l.content as text), cast(h.content as text)
            from %s p join organization l on l.id = p.low_id join organization h on h.id = p.high_id
            where not l.withdrawn and not h.withdrawn%s order by p.score desc, p.low_id, p.high_id limit ?
            """;

    private final String source;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Pairs(String source, Caller caller, Object... bound) {
        this.source = source;
        values.addAll(List.of(bound));
        if (!caller.readsEverything()) {
            and("(l.audience <> 'restricted' or l.countries && ?)", caller.readsRestrictedIn());
            and("(h.audience <> 'restricted' or h.countries && ?)", caller.readsRestrictedIn());
        }
    }

    /** Those nobody has judged yet. */
    static Pairs open(Caller caller) {
        return new Pairs(OPEN, caller);
    }

    /** Those that somebody has, whether anything still speaks for them or not. */
    static Pairs judged(Caller caller) {
        return new Pairs(JUDGED, caller);
    }

    /** The one pair, whatever is known of it. */
    static Pairs exactly(Pair pair, Caller caller) {
        return new Pairs(ANY, caller, pair.low(), pair.high());
    }

    Pairs with(UUID organization) {
        return and("(p.low_id = ? or p.high_id = ?)", organization, organization);
    }

    Pairs inOneOf(Collection<String> countries) {
        return and("p.countries && ?", countries);
    }

    Pairs after(int score, Pair pair) {
        return and("p.score <= ?", score)
                .and("(p.score < ? or (p.low_id, p.high_id) > (?, ?))", score, pair.low(), pair.high());
    }

    private Pairs and(String condition, Object... bound) {
        conditions.append(" and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    PreparedStatement select(int limit, Connection connection) throws SQLException {
        PreparedStatement select = connection.prepareStatement(SELECT.formatted(source, conditions));
        int i = 0;
        for (Object value : values) {
            if (value instanceof Collection<?> texts) {
                select.setArray(++i, connection.createArrayOf("text", texts.toArray()));
            } else {
                select.setObject(++i, value);
            }
        }
        select.setInt(++i, limit);
        return select;
    }
}
