package org.csoregistry.event.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * An engagement event as readers, feeds and Kafka see it: what was said of it, and what the registry adds.
 *
 * @param version dense from 1; the ETag
 */
public record EngagementEventView(
        UUID id, long version, Instant createdAt, Instant updatedAt, @JsonUnwrapped EngagementEventDraft content) {}
