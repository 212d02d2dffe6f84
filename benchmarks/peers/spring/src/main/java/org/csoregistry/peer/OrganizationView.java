package org.csoregistry.peer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a client reads, in the registry's own shape and of its length. */
public record OrganizationView(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Map<String, String> names,
        String originalLanguage,
        String acronym,
        String type,
        String country,
        List<Identifier> identifiers,
        String website,
        Map<String, String> description,
        String audience) {

    static OrganizationView of(Organization organization) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", organization.getName());
        names.put("fr", organization.getNameFr());
        return new OrganizationView(
                organization.getId(),
                organization.getVersion(),
                organization.getCreatedAt(),
                organization.getUpdatedAt(),
                names,
                organization.getOriginalLanguage(),
                organization.getAcronym(),
                organization.getType(),
                organization.getCountry(),
                identifiers(organization),
                organization.getWebsite(),
                Map.of("en", organization.getDescription()),
                organization.getAudience());
    }

    private static List<Identifier> identifiers(Organization organization) {
        return organization.getIdentifierScheme() == null
                ? List.of()
                : List.of(new Identifier(organization.getIdentifierScheme(), organization.getIdentifierValue()));
    }
}
