package org.csoregistry.commons.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.search.Question;

/**
 * What can be asked of one collection: its filters, its orders and its properties.
 *
 * <p>The table has the columns that all aggregates share: {@code id}, {@code version}, {@code audience},
 * {@code countries} and {@code withdrawn}.
 */
public final class Listing {
    private final String table;
    private final Set<String> properties;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<JointFilter, List<String>> jointFilters = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, String> facets = new LinkedHashMap<>();
    private Searching searching;

    /** The parameter that asks a question, and the {@code tsvector} that is asked. */
    record Searching(String parameter, String column) {}

    /** A column and its SQL type; the column is never null. */
    record Order(String column, String type, boolean descending) {}

    private Listing(String table, Set<String> properties) {
        this.table = table;
        this.properties = Set.copyOf(properties);
    }

    /** @param properties the names that {@code fields} may hold */
    public static Listing of(String table, Set<String> properties) {
        return new Listing(table, properties);
    }

    public Listing filter(String name, Filter filter) {
        filters.put(name, filter);
        return this;
    }

    public Listing filter(List<String> names, JointFilter filter) {
        jointFilters.put(filter, List.copyOf(names));
        return this;
    }

    /** One more of the same, to which further filters can be added. */
    public Listing copy() {
        Listing copy = new Listing(table, properties);
        copy.filters.putAll(filters);
        copy.jointFilters.putAll(jointFilters);
        copy.orders.putAll(orders);
        copy.facets.putAll(facets);
        copy.searching = searching;
        return copy;
    }

    /**
     * Lets a parameter ask a question. Unless another order is asked for, the best answers come first.
     *
     * @param column of {@code search_terms(search_text)}
     */
    public Listing search(String name, String column) {
        searching = new Searching(name, column);
        return this;
    }

    /**
     * What matches can be counted by.
     *
     * @param name also of the filter that narrows by the same codes
     * @param codes SQL for a {@code text[]} over the table's alias {@code a}
     */
    public Listing facet(String name, String codes) {
        facets.put(name, codes);
        return this;
    }

    /** The first order named is the list's own. */
    public Listing order(String name, String column, String type) {
        orders.put(name, new Order(column, type, false));
        return this;
    }

    String table() {
        return table;
    }

    Where where(ListQuery query) {
        Where where = new Where();
        if (asks(query)) {
            Answering.narrow(where, this, query);
        }
        Map<String, String> alone = new LinkedHashMap<>(query.filters());
        if (searching != null) {
            alone.remove(searching.parameter());
        }
        jointFilters.forEach((filter, names) -> {
            if (alone.keySet().removeAll(names)) {
                filter.narrow(where, query.filters());
            }
        });
        alone.forEach((name, value) -> {
            Filter filter = filters.get(name);
            if (filter == null) {
                throw new IllegalStateException("no filter " + name + " on " + table);
            }
            filter.narrow(where, name, value);
        });
        return where;
    }

    /** Whether the answers are to come in the order of how good they are. */
    boolean ranks(ListQuery query) {
        if (Ranking.ORDER.equals(query.sort()) && !asks(query)) {
            throw new InvalidInput(Violation.ofParameter("sort", "can be relevance only where q is given"));
        }
        return asks(query) && (query.sort() == null || Ranking.ORDER.equals(query.sort()));
    }

    private boolean asks(ListQuery query) {
        return searching != null && query.filters().containsKey(searching.parameter());
    }

    /** Only where a question is asked. */
    Searching searching() {
        return searching;
    }

    Question question(ListQuery query) {
        return Question.of(searching.parameter(), query.filters().get(searching.parameter()));
    }

    String facet(String name) {
        String codes = facets.get(name);
        if (codes == null) {
            throw new InvalidInput(Violation.ofParameter("facets", "must be of " + String.join(", ", facets.keySet())));
        }
        return codes;
    }

    Order order(String sort) {
        if (sort == null) {
            return orders.values().iterator().next();
        }
        boolean descending = sort.startsWith("-");
        Order order = orders.get(descending ? sort.substring(1) : sort);
        if (order == null) {
            throw new InvalidInput(Violation.ofParameter(
                    "sort", "must be one of " + String.join(", ", orders.keySet()) + ", with - in front to descend"));
        }
        return new Order(order.column(), order.type(), descending);
    }

    void mustHave(Iterable<String> fields) {
        for (String field : fields) {
            if (!properties.contains(field)) {
                throw new InvalidInput(Violation.ofParameter("fields", "there is no property " + field));
            }
        }
    }
}
