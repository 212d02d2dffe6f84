package org.csoregistry.event.domain.participation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As the source counts it. */
public enum Gender {
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("male")
    MALE,
    @JsonProperty("other")
    OTHER,
    @JsonProperty("unknown")
    UNKNOWN
}
