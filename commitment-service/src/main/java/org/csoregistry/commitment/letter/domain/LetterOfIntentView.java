package org.csoregistry.commitment.letter.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.Guaranteed;

/**
 * A letter of intent as readers, feeds and Kafka see it: what was said of it, and what the registry adds.
 *
 * @param version dense from 1; the ETag
 * @param textSha256 fingerprint of titles and clauses, once signed: the SHA-256 of their canonical JSON (RFC 8785)
 */
public record LetterOfIntentView(
        @Guaranteed UUID id,
        @Min(1) long version,
        @Guaranteed Instant createdAt,
        @Guaranteed Instant updatedAt,
        @JsonUnwrapped LetterOfIntentDraft content,
        @Pattern(regexp = "[0-9a-f]{64}") String textSha256) {}
