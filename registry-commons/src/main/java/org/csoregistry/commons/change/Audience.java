package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may know of a record, from the widest to the narrowest. */
public enum Audience {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("restricted")
    RESTRICTED;

    /** Whether a record of this audience may be named in one of the other: only if that tells nobody anything new. */
    public boolean mayBeNamedIn(Audience record) {
        return this != RESTRICTED && compareTo(record) <= 0;
    }
}
