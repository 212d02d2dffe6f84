package org.csoregistry.organization.duplicate.domain.score;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * By what an organization is compared with others.
 *
 * @param names folded; short ones, such as acronyms, are shared by too many to say anything
 * @param identifiers scheme and key of each
 * @param host of its web site, on shared hosts with the path; null if it has none
 */
public record Profile(UUID id, List<String> names, Set<String> countries, Set<String> identifiers, String host) {
    private static final int SHORTEST_NAME = 6;

    public Profile {
        names = names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .toList();
        countries = Set.copyOf(countries);
        identifiers = Set.copyOf(identifiers);
    }
}
