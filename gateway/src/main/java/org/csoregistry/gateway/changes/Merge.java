package org.csoregistry.gateway.changes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.Item;
import org.csoregistry.gateway.feed.ItemPage;
import org.csoregistry.gateway.stream.Position;

/**
 * Pages of several services as one: by time, then source and sequence, each service's own order kept.
 *
 * <p>It ends where a service that has more has run out of what it gave: what comes next is not known there.
 */
final class Merge {
    private static final Comparator<Item> ORDER = Comparator.comparing(Merge::time)
            .thenComparing(item -> item.head().source())
            .thenComparing(item -> item.head().sequence());

    private final Map<Service, ItemPage> pages;
    private final Map<Service, Integer> taken = new EnumMap<>(Service.class);
    private final List<Item> items = new ArrayList<>();

    /**
     * One page of the merged feed.
     *
     * @param next the place behind everything that was taken or did not match
     */
    record Merged(List<Item> items, Position next, boolean more) {
        boolean isNothingYet() {
            return items.isEmpty() && !more;
        }
    }

    private Merge(Map<Service, ItemPage> pages) {
        this.pages = pages;
        pages.keySet().forEach(service -> taken.put(service, 0));
    }

    /** @param start where the services stand that gave no page */
    static Merged of(Position start, Map<Service, ItemPage> pages, int limit) {
        Merge merge = new Merge(pages);
        while (merge.items.size() < limit && merge.takeNext()) {
            // until the page is full, or nobody knows what is next
        }
        return merge.result(start);
    }

    private boolean takeNext() {
        Service earliest = null;
        for (Map.Entry<Service, ItemPage> page : pages.entrySet()) {
            Item candidate = candidate(page.getKey());
            if (candidate == null && page.getValue().more()) {
                return false;
            } else if (candidate != null && (earliest == null || ORDER.compare(candidate, candidate(earliest)) < 0)) {
                earliest = page.getKey();
            }
        }
        if (earliest == null) {
            return false;
        }
        items.add(candidate(earliest));
        taken.merge(earliest, 1, Integer::sum);
        return true;
    }

    private Item candidate(Service service) {
        List<Item> given = pages.get(service).items();
        int next = taken.get(service);
        return next < given.size() ? given.get(next) : null;
    }

    private Merged result(Position start) {
        Position next = start;
        boolean more = false;
        for (Map.Entry<Service, ItemPage> page : pages.entrySet()) {
            Item left = candidate(page.getKey());
            long place = left == null ? page.getValue().next() : left.head().sequence() - 1;
            next = next.with(page.getKey(), place);
            more |= left != null || page.getValue().more();
        }
        return new Merged(List.copyOf(items), next, more);
    }

    private static Instant time(Item item) {
        return OffsetDateTime.parse(item.head().time()).toInstant();
    }
}
