package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to a resource. */
public enum ChangeKind {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Another resource of the same type stands for it now; what was told of it before stays told. */
    @JsonProperty("merged")
    MERGED
}
