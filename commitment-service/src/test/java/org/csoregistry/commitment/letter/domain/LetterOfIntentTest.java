package org.csoregistry.commitment.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csoregistry.commitment.letter.domain.Letters.EVENT;
import static org.csoregistry.commitment.letter.domain.Letters.ORGANIZATION;
import static org.csoregistry.commitment.letter.domain.Letters.letter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.junit.jupiter.api.Test;

class LetterOfIntentTest {
    private static final Instant THEN = Instant.parse("2015-10-15T06:00:00Z");
    private static final Instant LATER = Instant.parse("2016-10-15T06:00:00Z");
    private static final String SIGNED = "'signedOn':'2015-10-15','status':";
    private static final String CLAUSE = "'clauses':[{'number':'1','text':{'en':'Meet.'}}]";

    @Test
    void aLetterMayBeRegisteredInAnyStatus() {
        LetterOfIntent letter = registered(letter(SIGNED + "'expired'"));

        assertThat(letter.content().status()).isEqualTo(LetterStatus.EXPIRED);
    }

    @Test
    void aStepThatLifeDoesNotTakeIsRefusedWithBothStatuses() {
        LetterOfIntent letter = registered(letter("'status':'draft'"));

        assertThatThrownBy(() -> letter.revise(letter(SIGNED + "'active'"), LATER))
                .isInstanceOf(Conflict.class)
                .hasMessage("A letter cannot go from draft to active.");
    }

    @Test
    void untilItIsSignedTheTextMayChange() {
        LetterOfIntent letter = registered(letter(CLAUSE));

        letter.revise(letter(SIGNED + "'signed'"), LATER);

        assertThat(letter.content().clauses()).isEmpty();
    }

    @Test
    void onceSignedTheClausesCannotChange() {
        LetterOfIntent letter = registered(letter(SIGNED + "'signed'", CLAUSE));

        assertThatThrownBy(() -> letter.revise(letter(SIGNED + "'active'"), LATER))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("signed");
    }

    @Test
    void onceSignedAllElseMayChange() {
        LetterOfIntent letter = registered(letter(SIGNED + "'signed'", CLAUSE));

        letter.revise(letter(SIGNED + "'signed'", CLAUSE, "'reviewIntervalMonths':12"), LATER);

        assertThat(letter.content().reviewIntervalMonths()).isEqualTo(12);
    }

    @Test
    void namesMayChangeInWhatIsSigned() {
        LetterOfIntent letter = registered(letter(
                SIGNED + "'signed'",
                "'parties':[{'organizationId':'" + ORGANIZATION + "','capacity':'government'}]",
                "'originEventId':'" + EVENT + "'"));
        String hash = view(letter).textSha256();

        letter.revise(letter.content().named(Map.of(UUID.fromString(EVENT), "Dialogue day")), LATER);

        assertThat(letter.content().originEventName()).isEqualTo("Dialogue day");
        assertThat(view(letter).textSha256()).isEqualTo(hash);
    }

    @Test
    void theSameAgainChangesNothing() {
        LetterOfIntent letter = registered(letter(CLAUSE));

        letter.revise(letter(CLAUSE), LATER);

        assertThat(view(letter).updatedAt()).isEqualTo(THEN);
    }

    @Test
    void onlyWhatIsSignedHasAFingerprint() {
        assertThat(view(registered(letter())).textSha256()).isNull();
        assertThat(view(registered(letter(SIGNED + "'signed'"))).textSha256()).hasSize(64);
    }

    private static LetterOfIntent registered(LetterOfIntentDraft draft) {
        return LetterOfIntent.register(UUID.fromString(EVENT), draft, THEN);
    }

    private static LetterOfIntentView view(LetterOfIntent letter) {
        return (LetterOfIntentView)
                letter.entry(ChangeKind.UPDATED, Caller.REGISTRY).view();
    }
}
