package org.csoregistry.commons.statistics;

import java.util.List;
import java.util.Map;

/**
 * Numbers by code, and of how many records they tell.
 *
 * @param total null where it would give a hidden number away
 * @param counts the commonest first; what does not occur is left out
 */
public record Table(Long total, List<Count> counts) {

    public Table {
        counts = List.copyOf(counts);
    }

    /** A table of what its reader could also list and count one by one: there is nothing to hide in it. */
    public static Table exact(long total, Map<String, Long> numbers) {
        return new Table(total, exact(numbers));
    }

    public static List<Count> exact(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> Count.exactly(entry.getKey(), entry.getValue()))
                .toList();
    }
}
