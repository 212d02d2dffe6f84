package org.csoregistry.organization.contact.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person has agreed to. */
public enum ConsentScope {
    /** To be reached by the offices of the registry. */
    @JsonProperty("registry")
    REGISTRY,
    /** To be shown to partners. */
    @JsonProperty("partners")
    PARTNERS,
    /** To be shown to everybody. */
    @JsonProperty("publication")
    PUBLICATION
}
