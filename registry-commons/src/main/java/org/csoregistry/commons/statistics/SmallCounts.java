package org.csoregistry.commons.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Hides small numbers in tables made of what their readers may not see one by one: attendance, restricted records,
 * persons. A small number there points at somebody.
 *
 * <p>Only numbers above zero and below the bound are hidden. The total is left out as soon as one is, because total and
 * shown numbers together would tell it. What a reader could find out by comparing two tables with different filters is
 * for whoever offers the filters to think of.
 */
@ApplicationScoped
public class SmallCounts {
    private final int smallestShown;

    SmallCounts(StatisticsSettings settings) {
        this.smallestShown = settings.smallestShown();
    }

    /** @param numbers by code, in the order in which they are to be shown */
    public Table hidden(long total, Map<String, Long> numbers) {
        List<Count> counts = numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> isSmall(entry.getValue())
                        ? Count.hidden(entry.getKey(), smallestShown)
                        : Count.exactly(entry.getKey(), entry.getValue()))
                .toList();
        boolean open = !isSmall(total) && counts.stream().allMatch(count -> count.count() != null);
        return new Table(open ? total : null, counts);
    }

    private boolean isSmall(long number) {
        return number > 0 && number < smallestShown;
    }
}
