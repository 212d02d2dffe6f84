package org.csoregistry.commitment.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** On whose side a party stands. */
@OpenCodes
public enum Capacity {
    @JsonProperty("civil-society")
    CIVIL_SOCIETY,
    @JsonProperty("government")
    GOVERNMENT,
    @JsonProperty("un-agency")
    UN_AGENCY,
    @JsonProperty("other")
    OTHER
}
