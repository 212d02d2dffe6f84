package org.csoregistry.event.domain.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What an organization does at an event. */
@OpenCodes
public enum RoleKind {
    @JsonProperty("organizer")
    ORGANIZER,
    @JsonProperty("co-organizer")
    CO_ORGANIZER,
    @JsonProperty("host")
    HOST,
    @JsonProperty("funder")
    FUNDER,
    @JsonProperty("supporter")
    SUPPORTER,
    @JsonProperty("facilitator")
    FACILITATOR,
    @JsonProperty("chair")
    CHAIR,
    @JsonProperty("participant")
    PARTICIPANT,
    @JsonProperty("speaker")
    SPEAKER
}
