package org.csoregistry.organization.domain.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What a channel is for. */
@OpenCodes
public enum ChannelPurpose {
    @JsonProperty("general")
    GENERAL,
    @JsonProperty("press")
    PRESS,
    @JsonProperty("support")
    SUPPORT,
    /** Where wrongdoing is reported. */
    @JsonProperty("reporting")
    REPORTING,
    @JsonProperty("membership")
    MEMBERSHIP,
    @JsonProperty("data-protection")
    DATA_PROTECTION
}
