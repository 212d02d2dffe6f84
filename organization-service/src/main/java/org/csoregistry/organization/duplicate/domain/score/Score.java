package org.csoregistry.organization.duplicate.domain.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How likely two organizations are one.
 *
 * @param points 0 to 100
 * @param grounds what it is made of, the weightiest first
 */
public record Score(int points, List<Ground> grounds) {
    /** Below, nobody is asked to look. */
    static final int SUSPICIOUS = 50;

    private static final int IDENTIFIER = 70;
    private static final int NAME = 60;
    private static final int DOMAIN = 30;
    private static final int COUNTRY = 10;
    private static final int OTHER_COUNTRY = -20;
    private static final double LEAST_SIMILAR = 0.5;

    public static Score of(Profile one, Profile other) {
        List<Ground> grounds = new ArrayList<>();
        if (!Collections.disjoint(one.identifiers(), other.identifiers())) {
            grounds.add(Ground.of(Reason.SAME_IDENTIFIER, IDENTIFIER));
        }
        double similarity = similarity(one, other);
        if (similarity >= LEAST_SIMILAR) {
            int points = (int) Math.round(NAME * similarity);
            grounds.add(new Ground(Reason.SIMILAR_NAME, points, Math.round(similarity * 100) / 100.0));
        }
        if (one.host() != null && one.host().equals(other.host())) {
            grounds.add(Ground.of(Reason.SAME_WEB_DOMAIN, DOMAIN));
        }
        if (!grounds.isEmpty()
                && !one.countries().isEmpty()
                && !other.countries().isEmpty()) {
            boolean same = !Collections.disjoint(one.countries(), other.countries());
            grounds.add(
                    same ? Ground.of(Reason.SAME_COUNTRY, COUNTRY) : Ground.of(Reason.OTHER_COUNTRY, OTHER_COUNTRY));
        }
        grounds.sort((a, b) -> Integer.compare(b.points(), a.points()));
        int sum = grounds.stream().mapToInt(Ground::points).sum();
        return new Score(Math.max(0, Math.min(100, sum)), List.copyOf(grounds));
    }

    /** Whether it is worth that somebody looks. */
    public boolean isSuspicious() {
        return points >= SUSPICIOUS;
    }

    private static double similarity(Profile one, Profile other) {
        return one.names().stream()
                .flatMapToDouble(
                        name -> other.names().stream().mapToDouble(another -> Trigrams.similarity(name, another)))
                .max()
                .orElse(0);
    }
}
