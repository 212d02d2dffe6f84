package org.csoregistry.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csoregistry.commitment.domain.Promises.LETTER;
import static org.csoregistry.commitment.domain.Promises.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final Instant THEN = Instant.parse("2015-10-15T06:00:00Z");
    private static final Instant LATER = Instant.parse("2016-10-15T06:00:00Z");
    private static final String BARE = "'evidenceMissing':true,'status':";

    @Test
    void aStatusIsReachedOnADayNotBeforeTheFormer() {
        Commitment commitment = registered(promise(BARE + "'ongoing','statusOn':'2016-05-01'"));

        commitment.revise(promise(BARE + "'complete','statusOn':'2016-05-01'"), LATER);

        assertThat(commitment.content().status()).isEqualTo(CommitmentStatus.COMPLETE);
    }

    @Test
    void aStatusReachedBeforeTheFormerIsRefused() {
        Commitment commitment = registered(promise(BARE + "'ongoing','statusOn':'2016-05-01'"));

        assertThatThrownBy(() -> commitment.revise(promise(BARE + "'complete','statusOn':'2016-04-30'"), LATER))
                .isInstanceOf(Conflict.class)
                .hasMessage("The status cannot change on 2016-04-30: it is ongoing since 2016-05-01.");
    }

    @Test
    void toGoBackToTheStartNeedsADayToo() {
        Commitment commitment = registered(promise(BARE + "'ongoing','statusOn':'2016-05-01'"));

        assertThatThrownBy(() -> commitment.revise(promise(), LATER)).isInstanceOf(Conflict.class);
    }

    @Test
    void theDayOfAStatusMayBeCorrected() {
        Commitment commitment = registered(promise(BARE + "'ongoing','statusOn':'2016-05-01'"));

        commitment.revise(promise(BARE + "'ongoing','statusOn':'2016-04-01'"), LATER);

        assertThat(commitment.content().statusOn()).isEqualTo(LocalDate.of(2016, 4, 1));
    }

    @Test
    void theSameAgainChangesNothing() {
        Commitment commitment = registered(promise());

        commitment.revise(promise(), LATER);

        CommitmentView view = (CommitmentView)
                commitment.entry(ChangeKind.UPDATED, Caller.REGISTRY).view();
        assertThat(view.updatedAt()).isEqualTo(THEN);
    }

    private static Commitment registered(CommitmentDraft draft) {
        return Commitment.register(UUID.fromString(LETTER), draft, THEN);
    }
}
