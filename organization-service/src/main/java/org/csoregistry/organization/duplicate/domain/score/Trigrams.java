package org.csoregistry.organization.duplicate.domain.score;

import java.util.HashSet;
import java.util.Set;

/**
 * How similar two folded texts are: the part of their trigrams that they share.
 *
 * @see <a href="https://www.postgresql.org/docs/current/pgtrgm.html">pg_trgm, which reckons alike</a>
 */
final class Trigrams {
    private Trigrams() {}

    /** 0 to 1. */
    static double similarity(String one, String other) {
        Set<String> first = of(one);
        Set<String> second = of(other);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        int all = first.size() + second.size() - shared.size();
        return all == 0 ? 0 : (double) shared.size() / all;
    }

    private static Set<String> of(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : text.split(" ")) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length() && !word.isEmpty(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
