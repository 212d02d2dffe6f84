package org.csoregistry.event.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** How far an event is, and what it may become next. */
public enum EventStatus {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("reported")
    REPORTED,
    @JsonProperty("postponed")
    POSTPONED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** The next states; to stay is no move. */
    Set<EventStatus> mayBecome() {
        return switch (this) {
            case PLANNED -> Set.of(CONFIRMED, POSTPONED, CANCELLED);
            case CONFIRMED -> Set.of(HELD, POSTPONED, CANCELLED);
            case POSTPONED -> Set.of(PLANNED, CONFIRMED, CANCELLED);
            case HELD -> Set.of(REPORTED);
            case REPORTED, CANCELLED -> Set.of();
        };
    }

    /** Meetings are also registered long after the fact; one that is called off was registered before. */
    boolean mayBeFirst() {
        return !needsMessage();
    }

    /** Whether readers must be told why. */
    boolean needsMessage() {
        return this == POSTPONED || this == CANCELLED;
    }
}
