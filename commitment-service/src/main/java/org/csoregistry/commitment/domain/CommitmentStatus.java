package org.csoregistry.commitment.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a promise has been kept. */
public enum CommitmentStatus {
    @JsonProperty("not-started")
    NOT_STARTED,
    @JsonProperty("ongoing")
    ONGOING,
    @JsonProperty("limited")
    LIMITED,
    @JsonProperty("substantial")
    SUBSTANTIAL,
    @JsonProperty("complete")
    COMPLETE,
    @JsonProperty("dropped")
    DROPPED
}
