package org.csoregistry.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Figures of the same thing, one from each round. */
public final class Rounds {
    private final List<Double> figures = new ArrayList<>();

    public void add(double figure) {
        figures.add(figure);
    }

    public double median() {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** This over the other, round by round: what disturbed one round disturbed both. */
    public Rounds over(Rounds other) {
        Rounds ratios = new Rounds();
        for (int i = 0; i < figures.size(); i++) {
            ratios.add(figures.get(i) / other.figures.get(i));
        }
        return ratios;
    }

    /** Such as {@code 0.52 (0.49–0.55)}. */
    public String spread(String format) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                median(),
                Collections.min(figures),
                Collections.max(figures));
    }
}
