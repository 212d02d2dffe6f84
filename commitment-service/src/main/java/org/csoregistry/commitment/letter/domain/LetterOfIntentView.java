package org.csoregistry.commitment.letter.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter of intent as readers, feeds and Kafka see it: what was said of it, and what the registry adds.
 *
 * @param version dense from 1; the ETag
 * @param textSha256 fingerprint of titles and clauses, once signed: the SHA-256 of their canonical JSON (RFC 8785)
 */
public record LetterOfIntentView(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @JsonUnwrapped LetterOfIntentDraft content,
        String textSha256) {}
