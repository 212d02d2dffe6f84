package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to a resource. */
public enum ChangeKind {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
