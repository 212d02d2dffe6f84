package org.csoregistry.organization.profile.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** In which standing an organization is accredited, and with whom. */
@OpenCodes
public enum AccreditationBody {
    @JsonProperty("ecosoc-general")
    ECOSOC_GENERAL,
    @JsonProperty("ecosoc-special")
    ECOSOC_SPECIAL,
    @JsonProperty("ecosoc-roster")
    ECOSOC_ROSTER,
    @JsonProperty("cosp-observer")
    COSP_OBSERVER,
    @JsonProperty("uncac-coalition-member")
    UNCAC_COALITION_MEMBER
}
