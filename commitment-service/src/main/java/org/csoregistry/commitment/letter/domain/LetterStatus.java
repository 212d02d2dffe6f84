package org.csoregistry.commitment.letter.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a letter is in its life. */
public enum LetterStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("signed")
    SIGNED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("terminated")
    TERMINATED,
    @JsonProperty("superseded")
    SUPERSEDED;

    /** Whether the text has been signed, now or before. */
    boolean signed() {
        return compareTo(SIGNED) >= 0;
    }

    /** Whether a letter may go on to {@code next}; to stay is always possible. */
    boolean mayBecome(LetterStatus next) {
        return next == this
                || switch (this) {
                    case DRAFT -> next == PROPOSED;
                    case PROPOSED -> next == SIGNED || next == DRAFT;
                    case SIGNED -> next == ACTIVE || next == TERMINATED || next == SUPERSEDED;
                    case ACTIVE -> next == EXPIRED || next == TERMINATED || next == SUPERSEDED;
                    case EXPIRED, TERMINATED, SUPERSEDED -> false;
                };
    }
}
