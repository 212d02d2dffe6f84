package org.csoregistry.commons.page;

import java.util.List;
import java.util.StringJoiner;

/**
 * A page of a list, its items in the very text that was stored.
 *
 * @param items JSON texts
 * @param next cursor of the next page; null on the last
 * @param total all matches, if asked for; else null
 * @param facets JSON of how often codes occur among all matches, if asked for; else null
 */
public record Page(List<String> items, String next, Long total, String facets) {
    public Page {
        items = List.copyOf(items);
    }

    public Page(List<String> items, String next, Long total) {
        this(items, next, total, null);
    }

    public String toJson() {
        StringJoiner all = new StringJoiner(",", "{\"items\":[", "]");
        items.forEach(all::add);
        return all
                + (next == null ? "" : ",\"next\":\"" + next + "\"")
                + (total == null ? "" : ",\"total\":" + total)
                + (facets == null ? "" : ",\"facets\":" + facets)
                + "}";
    }
}
