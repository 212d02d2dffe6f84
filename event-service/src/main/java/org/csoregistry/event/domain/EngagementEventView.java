package org.csoregistry.event.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.Guaranteed;

/**
 * An engagement event as readers, feeds and Kafka see it: what was said of it, and what the registry adds.
 *
 * @param version dense from 1; the ETag
 */
public record EngagementEventView(
        @Guaranteed UUID id,
        @Min(1) long version,
        @Guaranteed Instant createdAt,
        @Guaranteed Instant updatedAt,
        @JsonUnwrapped EngagementEventDraft content) {}
