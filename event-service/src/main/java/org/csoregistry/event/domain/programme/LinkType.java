package org.csoregistry.event.domain.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What an event is to another one. */
@OpenCodes
public enum LinkType {
    @JsonProperty("pre-session-of")
    PRE_SESSION_OF,
    @JsonProperty("follow-up-of")
    FOLLOW_UP_OF,
    @JsonProperty("part-of")
    PART_OF,
    @JsonProperty("prepares")
    PREPARES,
    @JsonProperty("review-of")
    REVIEW_OF
}
