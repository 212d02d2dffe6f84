package org.csoregistry.organization.duplicate.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.organization.duplicate.domain.score.Ground;

/**
 * Two organizations that may be one.
 *
 * @param organizations the two, the one asked about first
 * @param score 50 to 100; null of a pair that nothing speaks for (any more)
 * @param reasons what the score is made of, the weightiest first
 * @param verdict what somebody found; null if nobody has looked
 */
public record DuplicateView(
        List<Party> organizations, Integer score, List<Ground> reasons, Verdict verdict, Instant decidedAt) {

    /** One of the two, as far as it takes to tell them apart. */
    public record Party(UUID id, LanguageMap names, String country, String type, String website, String url) {}

    public DuplicateView {
        organizations = List.copyOf(organizations);
        reasons = List.copyOf(reasons);
    }
}
