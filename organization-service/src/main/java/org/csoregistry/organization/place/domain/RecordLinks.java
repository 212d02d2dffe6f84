package org.csoregistry.organization.place.domain;

/** Paths of the lists of what concerns a place. */
public record RecordLinks(String organizations, String events, String lettersOfIntent, String commitments) {

    /** @param filter such as {@code region=035} */
    static RecordLinks filteredBy(String filter) {
        return new RecordLinks(
                "/v1/organizations?" + filter,
                "/v1/events?" + filter,
                "/v1/letters-of-intent?" + filter,
                "/v1/commitments?" + filter);
    }
}
