package org.csoregistry.commons.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

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
        return copy;
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
        Map<String, String> alone = new LinkedHashMap<>(query.filters());
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
