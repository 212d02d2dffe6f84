package org.csoregistry.organization.relation.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What another organization is to the one that says so. */
@OpenCodes
public enum RelationKind {
    @JsonProperty("parent")
    PARENT,
    @JsonProperty("predecessor")
    PREDECESSOR,
    @JsonProperty("member-of")
    MEMBER_OF
}
