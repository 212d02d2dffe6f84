package org.csoregistry.organization.duplicate.domain.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What speaks for or against two organizations being one. */
@OpenCodes
public enum Reason {
    /** An identifier of the same scheme, when only letters and digits count, without leading zeros. */
    @JsonProperty("same-identifier")
    SAME_IDENTIFIER,
    @JsonProperty("similar-name")
    SIMILAR_NAME,
    @JsonProperty("same-web-domain")
    SAME_WEB_DOMAIN,
    @JsonProperty("same-country")
    SAME_COUNTRY,
    @JsonProperty("other-country")
    OTHER_COUNTRY
}
