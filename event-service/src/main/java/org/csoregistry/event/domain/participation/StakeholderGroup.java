package org.csoregistry.event.domain.participation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a participant stands for. */
public enum StakeholderGroup {
    @JsonProperty("government")
    GOVERNMENT,
    @JsonProperty("parliament")
    PARLIAMENT,
    @JsonProperty("judiciary")
    JUDICIARY,
    @JsonProperty("civil-society")
    CIVIL_SOCIETY,
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
    @JsonProperty("public")
    PUBLIC
}
