package org.csoregistry.event.domain.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** Whom a participant stands for. */
@OpenCodes
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
