package org.csoregistry.commons.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a use case appends to the ledger: one resource as it is after one change.
 *
 * @param resourceType such as {@code organization}; part of the CloudEvents type
 * @param version dense per resource, 1 for the first
 * @param countries ISO 3166-1 alpha-2 codes that the record concerns
 * @param themes that the record concerns, such as {@code sdg-16.6}
 * @param actor subject of the caller; never published
 * @param view the record that becomes the document; ignored for a withdrawal, which leaves id and version only
 */
public record Entry(
        String resourceType,
        UUID resourceId,
        long version,
        ChangeKind kind,
        List<String> countries,
        List<String> themes,
        Audience audience,
        String actor,
        Instant occurredAt,
        Object view) {

    public Entry {
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
    }
    /** The same, told to nobody who may not read what is restricted. */
    public Entry restricted() {
        return new Entry(
                resourceType,
                resourceId,
                version,
                kind,
                countries,
                themes,
                Audience.RESTRICTED,
                actor,
                occurredAt,
                view);
    }
}
