package org.csoregistry.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The main columns of what the registry keeps of an organization. */
@Entity
class Organization {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Version
    private long version;

    private String name;
    private String nameFr;
    private String originalLanguage;
    private String acronym;
    private String type;
    private String country;
    private String identifierScheme;
    private String identifierValue;
    private String website;
    private String description;
    private String audience;
    private Instant createdAt;
    private Instant updatedAt;

    /** For the ORM. */
    protected Organization() {}

    Organization(OrganizationDraft draft, Instant now) {
        this.name = draft.names().get("en");
        this.nameFr = draft.names().get("fr");
        this.originalLanguage = draft.originalLanguage();
        this.acronym = draft.acronym();
        this.type = draft.type();
        this.country = draft.country();
        if (draft.identifiers() != null && !draft.identifiers().isEmpty()) {
            this.identifierScheme = draft.identifiers().get(0).scheme();
            this.identifierValue = draft.identifiers().get(0).value();
        }
        this.website = draft.website();
        this.description = draft.description().get("en");
        this.audience = draft.audience();
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID getId() {
        return id;
    }

    long getVersion() {
        return version;
    }

    String getName() {
        return name;
    }

    String getNameFr() {
        return nameFr;
    }

    String getOriginalLanguage() {
        return originalLanguage;
    }

    String getAcronym() {
        return acronym;
    }

    String getType() {
        return type;
    }

    String getCountry() {
        return country;
    }

    String getIdentifierScheme() {
        return identifierScheme;
    }

    String getIdentifierValue() {
        return identifierValue;
    }

    String getWebsite() {
        return website;
    }

    String getDescription() {
        return description;
    }

    String getAudience() {
        return audience;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getUpdatedAt() {
        return updatedAt;
    }
}
