package org.csoregistry.event.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.event.domain.EventStatus.CANCELLED;
import static org.csoregistry.event.domain.EventStatus.CONFIRMED;
import static org.csoregistry.event.domain.EventStatus.HELD;
import static org.csoregistry.event.domain.EventStatus.PLANNED;
import static org.csoregistry.event.domain.EventStatus.POSTPONED;
import static org.csoregistry.event.domain.EventStatus.REPORTED;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventStatusTest {

    @Test
    void aMeetingIsPlannedConfirmedHeldAndReportedInTurn() {
        assertThat(PLANNED.mayBecome()).contains(CONFIRMED).doesNotContain(HELD, REPORTED);
        assertThat(CONFIRMED.mayBecome()).contains(HELD).doesNotContain(PLANNED, REPORTED);
        assertThat(HELD.mayBecome()).containsExactly(REPORTED);
        assertThat(REPORTED.mayBecome()).isEmpty();
    }

    @Test
    void whatIsNotHeldYetMayBePostponedOrCancelled() {
        assertThat(PLANNED.mayBecome()).contains(POSTPONED, CANCELLED);
        assertThat(CONFIRMED.mayBecome()).contains(POSTPONED, CANCELLED);
        assertThat(POSTPONED.mayBecome()).containsExactlyInAnyOrder(PLANNED, CONFIRMED, CANCELLED);
        assertThat(CANCELLED.mayBecome()).isEmpty();
    }

    @Test
    void aMeetingMayBeRegisteredAfterTheFact() {
        assertThat(Arrays.stream(EventStatus.values()).filter(EventStatus::mayBeFirst))
                .containsExactly(PLANNED, CONFIRMED, HELD, REPORTED);
    }

    @Test
    void readersAreToldWhyAMeetingIsNotHeld() {
        assertThat(Arrays.stream(EventStatus.values()).filter(EventStatus::needsMessage))
                .containsExactly(POSTPONED, CANCELLED);
    }
}
