package org.csoregistry.commitment.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On whose side a party stands. */
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
