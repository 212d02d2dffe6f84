package org.csoregistry.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/** Many measured values of one thing, in milliseconds. */
public final class Distribution {
    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException if there is none */
    public static Distribution ofNanos(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] millis = Arrays.stream(nanos).mapToDouble(value -> value / 1e6).toArray();
        Arrays.sort(millis);
        return new Distribution(millis);
    }

    /** The smallest value that at least this share of all do not exceed (nearest rank). */
    public double at(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    public int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, max %.1f ms (n = %d)",
                at(0.5),
                at(0.9),
                at(0.99),
                at(0.999),
                at(1),
                count());
    }
}
