package org.csoregistry.commons.page;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.identity.Caller;

/** Counts records by a code, those only that the caller would find in the list with the same filters. */
@ApplicationScoped
public class Tallies {
    private final AgroalDataSource dataSource;

    Tallies(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many records there are. */
    public long total(Listing listing, Map<String, String> filters, Caller caller) {
        return select(listing, filters, caller, "select '', count(*) from %s a where %s", Integer.MAX_VALUE)
                .get("");
    }

    /**
     * Code to number of records, the commonest first; what no record has is left out.
     *
     * @param codes SQL for a {@code text[]} over the table's alias {@code a}; a record counts once for each code in it
     */
    public Map<String, Long> by(String codes, Listing listing, Map<String, String> filters, Caller caller, int limit) {
        String sql = "select code, count(*) from %s a cross join lateral unnest(" + codes + ") as code"
                + " where %s group by code order by 2 desc, 1";
        return select(listing, filters, caller, sql, limit);
    }

    private Map<String, Long> select(
            Listing listing, Map<String, String> filters, Caller caller, String sql, int limit) {
        ListQuery query = new ListQuery(filters, 1, null, null, List.of(), false);
        Where matching = Visibility.narrow(listing.where(query), caller);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(sql.formatted(listing.table(), matching.sql()) + " limit ?")) {
            select.setInt(matching.bind(select, connection), limit);
            Map<String, Long> numbers = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), rows.getLong(2));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("the records of " + listing.table() + " could not be counted", e);
        }
    }
}
