package org.csoregistry.event.domain.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What a document of an event is. */
@OpenCodes
public enum DocumentType {
    @JsonProperty("agenda")
    AGENDA,
    @JsonProperty("presentation")
    PRESENTATION,
    @JsonProperty("report")
    REPORT,
    @JsonProperty("outcome-document")
    OUTCOME_DOCUMENT,
    @JsonProperty("letter-of-intent")
    LETTER_OF_INTENT,
    @JsonProperty("press-release")
    PRESS_RELEASE,
    @JsonProperty("recording")
    RECORDING,
    @JsonProperty("other")
    OTHER
}
