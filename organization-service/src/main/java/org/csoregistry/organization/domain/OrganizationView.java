package org.csoregistry.organization.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.table.TableShape;

/**
 * An organization as readers, feeds and Kafka see it: what was said of it, and what the registry adds.
 *
 * @param version dense from 1; the ETag
 * @param atRisk null unless it is protected: then nobody below the field offices of its country knows of it
 */
public record OrganizationView(
        @Guaranteed UUID id,
        @Min(1) long version,
        @Guaranteed Instant createdAt,
        @Guaranteed Instant updatedAt,
        AtRisk atRisk,
        @JsonUnwrapped OrganizationDraft content) {

    /** As a row: whatever the draft has, with the tags of HXL's core where it has one for it. */
    public static final TableShape TABLE = TableShape.of(OrganizationView.class, "#org")
            .tag("names", "#org+name")
            .tag("acronym", "#org+acronym")
            .tag("country", "#country+code")
            .tag("website", "#contact+url")
            .tag("description", "#description");
}
