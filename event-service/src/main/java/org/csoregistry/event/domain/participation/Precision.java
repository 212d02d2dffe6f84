package org.csoregistry.event.domain.participation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a number is known. */
public enum Precision {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("estimated")
    ESTIMATED
}
