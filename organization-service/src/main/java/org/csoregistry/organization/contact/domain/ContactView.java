package org.csoregistry.organization.contact.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.Guaranteed;

/** @param version dense from 1; the ETag */
public record ContactView(
        @Guaranteed UUID id,
        long version,
        @Guaranteed UUID organizationId,
        @Guaranteed Instant createdAt,
        @Guaranteed Instant updatedAt,
        @JsonUnwrapped ContactDraft content) {}
