package org.csoregistry.event.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What kind of meeting it is. */
@OpenCodes
public enum EventType {
    @JsonProperty("workshop")
    WORKSHOP,
    @JsonProperty("dialogue-day")
    DIALOGUE_DAY,
    @JsonProperty("seminar")
    SEMINAR,
    @JsonProperty("side-event")
    SIDE_EVENT,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("campaign")
    CAMPAIGN,
    @JsonProperty("briefing")
    BRIEFING,
    @JsonProperty("pre-session")
    PRE_SESSION,
    @JsonProperty("review-meeting")
    REVIEW_MEETING,
    @JsonProperty("press-conference")
    PRESS_CONFERENCE,
    @JsonProperty("conference")
    CONFERENCE,
    @JsonProperty("general-meeting")
    GENERAL_MEETING
}
