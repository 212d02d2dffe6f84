package org.csoregistry.event.domain.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/** What happens in a session. */
@OpenCodes
public enum SessionKind {
    @JsonProperty("ceremony")
    CEREMONY,
    @JsonProperty("plenary")
    PLENARY,
    @JsonProperty("panel")
    PANEL,
    @JsonProperty("presentation")
    PRESENTATION,
    @JsonProperty("working-group")
    WORKING_GROUP,
    @JsonProperty("discussion")
    DISCUSSION,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("briefing")
    BRIEFING
}
