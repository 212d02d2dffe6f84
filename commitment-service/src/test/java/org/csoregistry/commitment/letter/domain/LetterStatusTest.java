package org.csoregistry.commitment.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commitment.letter.domain.LetterStatus.ACTIVE;
import static org.csoregistry.commitment.letter.domain.LetterStatus.DRAFT;
import static org.csoregistry.commitment.letter.domain.LetterStatus.EXPIRED;
import static org.csoregistry.commitment.letter.domain.LetterStatus.PROPOSED;
import static org.csoregistry.commitment.letter.domain.LetterStatus.SIGNED;
import static org.csoregistry.commitment.letter.domain.LetterStatus.SUPERSEDED;
import static org.csoregistry.commitment.letter.domain.LetterStatus.TERMINATED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetterStatusTest {

    @Test
    void aDraftIsProposedAndAProposalSignedOrTakenBack() {
        assertThat(next(DRAFT)).isEqualTo(EnumSet.of(DRAFT, PROPOSED));
        assertThat(next(PROPOSED)).isEqualTo(EnumSet.of(PROPOSED, SIGNED, DRAFT));
    }

    @Test
    void whatIsSignedIsNeverUnsigned() {
        assertThat(next(SIGNED)).isEqualTo(EnumSet.of(SIGNED, ACTIVE, TERMINATED, SUPERSEDED));
        assertThat(next(ACTIVE)).isEqualTo(EnumSet.of(ACTIVE, EXPIRED, TERMINATED, SUPERSEDED));
    }

    @Test
    void anEndIsTheEnd() {
        for (LetterStatus end : EnumSet.of(EXPIRED, TERMINATED, SUPERSEDED)) {
            assertThat(next(end)).isEqualTo(EnumSet.of(end));
        }
    }

    @Test
    void everythingFromSignedOnIsSigned() {
        assertThat(Arrays.stream(LetterStatus.values()).filter(status -> !status.signed()))
                .containsExactly(DRAFT, PROPOSED);
    }

    private static Set<LetterStatus> next(LetterStatus from) {
        return Arrays.stream(LetterStatus.values()).filter(from::mayBecome).collect(Collectors.toSet());
    }
}
