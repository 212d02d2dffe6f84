package org.csoregistry.organization.duplicate.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody who looked at two organizations found. */
public enum Verdict {
    /** They are two. */
    @JsonProperty("distinct")
    DISTINCT
}
