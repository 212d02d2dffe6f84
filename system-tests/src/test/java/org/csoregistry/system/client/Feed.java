package org.csoregistry.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Follows one change feed over HTTP, page by page. */
public final class Feed {

    private final Api api;
    private final String path;
    private final List<Change> seen = new ArrayList<>();
    private String cursor = "";

    private Feed(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    /** From the beginning. */
    public static Feed of(Api api, String collection, String feed) {
        return new Feed(api, "/v1/" + collection + "/changes?limit=200&feed=" + feed);
    }

    /** Reads one page; answers how many changes were on it. */
    public int poll() {
        JsonNode page = api.get(path + cursor).mustBe(200).json();
        page.path("items").forEach(event -> seen.add(Change.in(event)));
        cursor = "&after=" + page.path("next").textValue();
        return page.path("items").size();
    }

    public Feed catchUp() {
        while (poll() > 0) {
            // until the end
        }
        return this;
    }

    /** Follows until all these versions, {@code id@version}, have been seen. */
    public Feed awaitAll(Collection<String> keys) {
        Patience.until(
                "all versions in " + path,
                Patience.USUAL.multipliedBy(2),
                () -> catchUp().keys().containsAll(keys),
                () -> "missing "
                        + keys.stream().filter(key -> !keys().contains(key)).toList());
        return this;
    }

    public List<Change> seen() {
        return List.copyOf(seen);
    }

    private Collection<String> keys() {
        return seen.stream().map(Change::key).collect(Collectors.toSet());
    }
}
