package org.csoregistry.organization.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What an organization is. */
@OpenCodes
public enum OrganizationType {
    @JsonProperty("cso")
    CSO,
    @JsonProperty("cso-network")
    CSO_NETWORK,
    @JsonProperty("government-body")
    GOVERNMENT_BODY,
    @JsonProperty("parliament")
    PARLIAMENT,
    @JsonProperty("judiciary")
    JUDICIARY,
    @JsonProperty("anti-corruption-authority")
    ANTI_CORRUPTION_AUTHORITY,
    @JsonProperty("un-agency")
    UN_AGENCY,
    @JsonProperty("intergovernmental")
    INTERGOVERNMENTAL,
    @JsonProperty("academia")
    ACADEMIA,
    @JsonProperty("media")
    MEDIA,
    @JsonProperty("private-sector")
    PRIVATE_SECTOR,
    @JsonProperty("foundation")
    FOUNDATION
}
