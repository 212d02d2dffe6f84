package org.csoregistry.commitment.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What a document is to a letter or a commitment. */
@OpenCodes
public enum DocumentType {
    @JsonProperty("signed-text")
    SIGNED_TEXT,
    @JsonProperty("translation")
    TRANSLATION,
    @JsonProperty("annex")
    ANNEX,
    @JsonProperty("minutes")
    MINUTES,
    @JsonProperty("report")
    REPORT,
    @JsonProperty("press-release")
    PRESS_RELEASE,
    @JsonProperty("other")
    OTHER
}
