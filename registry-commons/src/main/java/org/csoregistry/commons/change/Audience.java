package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may know of a record, from the widest to the narrowest. */
public enum Audience {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("restricted")
    RESTRICTED
}
