package org.csoregistry.organization.contact.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody did with a person's data. */
public enum ContactAct {
    @JsonProperty("read")
    READ,
    @JsonProperty("exported")
    EXPORTED,
    @JsonProperty("created")
    CREATED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("erased")
    ERASED
}
