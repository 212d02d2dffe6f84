package org.csoregistry.commons.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.PreconditionRequired;
import org.csoregistry.commons.problem.Refusal.StaleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {
    private static final Document AT_SEVEN = new Document(Ids.next(), 7, "{}");

    @Test
    void theCurrentTagOrAStarMayWrite() {
        assertThatCode(() -> Precondition.ifMatch("\"7\"").check(AT_SEVEN)).doesNotThrowAnyException();
        assertThatCode(() -> Precondition.ifMatch("*").check(AT_SEVEN)).doesNotThrowAnyException();
    }

    @Test
    void anotherTagIsStale() {
        assertThatThrownBy(() -> Precondition.ifMatch("\"6\"").check(AT_SEVEN)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void noTagIsNotEnough() {
        assertThatThrownBy(() -> Precondition.ifMatch(null)).isInstanceOf(PreconditionRequired.class);
        assertThatThrownBy(() -> Precondition.either(null, null)).isInstanceOf(PreconditionRequired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "\"7\", \"8\"", "\"0\"", "\"-1\"", "\"99999999999999999999\"", "\"x\""})
    void whatIsNotOneStrongTagOfOursIsInvalid(String ifMatch) {
        assertThatThrownBy(() -> Precondition.ifMatch(ifMatch)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void creatingAndReplacingExcludeEachOther() {
        assertThat(Precondition.either(null, "*").absent()).isTrue();
        assertThat(Precondition.either("\"7\"", null).absent()).isFalse();
        assertThatThrownBy(() -> Precondition.either("\"7\"", "*")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Precondition.either(null, "\"7\"")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aClientsIdSortsByTime() {
        assertThatCode(() -> Precondition.clientId(Ids.next())).doesNotThrowAnyException();
        assertThatThrownBy(() -> Precondition.clientId(UUID.randomUUID())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aReaderHoldsTheVersionOfOneStrongTag() {
        assertThat(Precondition.held("\"7\"")).isEqualTo(7);
        for (String other : new String[] {null, "*", "W/\"7\"", "\"7\", \"8\"", "x"}) {
            assertThat(Precondition.held(other)).as(other).isZero();
        }
    }
}
