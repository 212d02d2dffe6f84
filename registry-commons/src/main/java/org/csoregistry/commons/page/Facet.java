package org.csoregistry.commons.page;

import java.util.List;
import org.csoregistry.commons.statistics.Count;

/**
 * How often codes occur among the matches of a list.
 *
 * @param counts the commonest first
 * @param cut true if there are more codes than are shown, or more matches than are looked at; else null
 */
public record Facet(List<Count> counts, Boolean cut) {

    public Facet {
        counts = List.copyOf(counts);
    }
}
