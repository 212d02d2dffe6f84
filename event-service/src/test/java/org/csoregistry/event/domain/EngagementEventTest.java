package org.csoregistry.event.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.junit.jupiter.api.Test;

class EngagementEventTest {
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-9000-000000000004");
    private static final Instant THEN = Instant.parse("2015-10-16T00:00:00Z");
    private static final Instant LATER = Instant.parse("2015-10-17T00:00:00Z");

    @Test
    void aRefusedMoveNamesBothStates() {
        EngagementEvent event = EngagementEvent.register(ID, Drafts.with("{\"status\": \"reported\"}"), THEN);

        assertThatThrownBy(() -> event.revise(Drafts.planned(), LATER))
                .isInstanceOf(Conflict.class)
                .hasMessage("An event that is reported cannot become planned.");
        assertThat(event.content().status()).isEqualTo(EventStatus.REPORTED);
    }

    @Test
    void toStayIsNoMove() {
        EngagementEvent event = EngagementEvent.register(ID, Drafts.with("{\"status\": \"reported\"}"), THEN);
        EngagementEventDraft other = Drafts.with("{\"status\": \"reported\", \"titles\": {\"en\": \"Renamed\"}}");

        event.revise(other, LATER);

        assertThat(event.content()).isEqualTo(other);
    }

    @Test
    void nothingBeginsCancelled() {
        EngagementEventDraft draft = Drafts.with("{\"status\": \"cancelled\", \"statusMessage\": {\"en\": \"Rain\"}}");

        assertThatThrownBy(() -> EngagementEvent.register(ID, draft, THEN)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEventDoesNotFollowItself() {
        EngagementEventDraft draft =
                Drafts.with("{\"links\": [{\"type\": \"follow-up-of\", \"eventId\": \"" + ID + "\"}]}");

        assertThatThrownBy(() -> EngagementEvent.register(ID, draft, THEN))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(
                                refusal.violations().get(0).pointer())
                        .isEqualTo("/links/0/eventId"));
    }

    @Test
    void theSameContentAgainLeavesTheEventAsItWas() {
        EngagementEvent event = EngagementEvent.register(ID, Drafts.planned(), THEN);

        event.revise(Drafts.planned(), LATER);

        assertThat(event.entry(ChangeKind.UPDATED, Caller.REGISTRY).occurredAt())
                .isEqualTo(THEN);
    }
}
