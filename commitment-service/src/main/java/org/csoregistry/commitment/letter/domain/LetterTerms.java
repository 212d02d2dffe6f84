package org.csoregistry.commitment.letter.domain;

import java.util.Set;
import org.csoregistry.commons.change.Audience;

/**
 * What a letter lays down for the commitments under it.
 *
 * @param audience none of them may have a wider one, or its readers would learn of a letter closed to them
 * @param countries ISO 3166-1 alpha-2; for the same reason none of them may concern others
 * @param clauses the numbers there are
 */
public record LetterTerms(Audience audience, Set<String> countries, Set<String> clauses) {
    public LetterTerms {
        countries = Set.copyOf(countries);
        clauses = Set.copyOf(clauses);
    }
}
