package org.csoregistry.commons.page;

import com.fasterxml.jackson.core.JacksonException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Lists.Row;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.commons.search.Search;
import org.csoregistry.commons.search.Tier;

/**
 * A page of the answers to a question, the best first: tier after tier, within each in the list's own order. If nothing
 * answers it as it is written, other words that may be meant are looked for.
 *
 * <p>In which tier a record is depends on the record and the question alone, so a cursor stays true while others are
 * written. Only what may be meant depends on what else is known; the cursor keeps what the first page found.
 */
final class Ranking {
    static final String ORDER = "relevance";

    /** Up to so many answers are sorted at once; of more, tiers are asked for one by one until the page is full. */
    private static final int FEW = 500;

    private static final int MOST_KEPT_WORDS = 400;

    private final Listing listing;
    private final ListQuery query;
    private final Caller caller;
    private final Search search;

    /**
     * Where a page ends.
     *
     * @param value of the list's own order
     * @param near what may be meant, by word; null if the question was answered as it was written
     */
    private record Place(Tier tier, String value, Map<String, List<String>> near) {}

    Ranking(Listing listing, ListQuery query, Caller caller) {
        this.listing = listing;
        this.query = query;
        this.caller = caller;
        this.search = new Search(listing.question(query), new SeenWords(listing, caller));
    }

    /** One more than the page holds, if there are so many. */
    List<Row> rows(Connection connection) throws SQLException {
        if (query.after() == null) {
            List<Row> written = rows(Tier.AS_WRITTEN, null, connection);
            return written.isEmpty() ? rows(Tier.AS_MEANT, null, connection) : written;
        }
        Cursor cursor = Cursor.decode(query.after(), query);
        Place place = place(cursor);
        search.resume(place.near());
        RankedSelect.After after = new RankedSelect.After(place.tier(), place.value(), cursor.id());
        return rows(place.near() == null ? Tier.AS_WRITTEN : Tier.AS_MEANT, after, connection);
    }

    private List<Row> rows(List<Tier> tiers, RankedSelect.After after, Connection connection) throws SQLException {
        RankedSelect select = new RankedSelect(listing, search, connection);
        int limit = query.limit() + 1;
        List<RankedSelect.Found> found = select.few(tiers, others(), after, limit, FEW);
        if (found == null) {
            found = new ArrayList<>();
            for (Tier tier : tiers) {
                boolean passed = after != null && tier.compareTo(after.tier()) < 0;
                if (!passed && found.size() < limit) {
                    found.addAll(select.tier(tier, others(), after, limit - found.size()));
                }
            }
        }
        return found.stream().map(this::row).toList();
    }

    private Where others() {
        return Answering.others(listing, query, caller);
    }

    private Row row(RankedSelect.Found found) {
        Place place = new Place(found.tier(), found.value(), search.near());
        return new Row(found.id(), RegistryJson.write(place), found.json());
    }

    private static Place place(Cursor cursor) {
        try {
            Place place = RegistryJson.MAPPER.readValue(cursor.key(), Place.class);
            if (place == null || place.tier() == null || place.value() == null || !isKept(place.near())) {
                throw new InvalidCursor();
            }
            return place;
        } catch (JacksonException e) {
            throw new InvalidCursor();
        }
    }

    private static boolean isKept(Map<String, List<String>> near) {
        return near == null
                || near.values().stream().allMatch(words -> words != null && !words.contains(null))
                        && near.values().stream().mapToInt(List::size).sum() <= MOST_KEPT_WORDS
                        && near.values().stream()
                                .flatMap(List::stream)
                                .allMatch(word -> word.matches("[\\p{L}\\p{N}]{1,100}"));
    }
}
