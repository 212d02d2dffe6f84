package org.csoregistry.event.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where its participants are. */
public enum EventFormat {
    @JsonProperty("in-person")
    IN_PERSON,
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("hybrid")
    HYBRID
}
