package org.csoregistry.commons.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TierTest {
    private static final Question QUESTION = new Question(List.of("open un"));

    @Test
    void eachTierLeavesOutTheBetterOne() {
        assertThat(Tier.NAME.only(QUESTION, Map.of())).isEqualTo("('=open_un')");
        assertThat(Tier.NAME_WORDS.only(QUESTION, Map.of())).isEqualTo("(('|open' & '|un')) & !('=open_un')");
    }

    @Test
    void beginningsAreOfThreeLettersAtLeast() {
        assertThat(Tier.NAME_BEGINNINGS.all(QUESTION, Map.of())).isEqualTo("(('|open':* & '|un'))");
        assertThat(Tier.BEGINNINGS.all(QUESTION, Map.of())).isEqualTo("((('open':* | '|open':*) & ('un' | '|un')))");
    }

    @Test
    void otherWordsThatMayBeMeantCountOnlyWhereNothingElseDoes() {
        Map<String, List<String>> near = Map.of("open", List.of("oben"));

        assertThat(Tier.BEGINNINGS.all(QUESTION, near)).doesNotContain("oben");
        assertThat(Tier.NAME_NEAR.all(QUESTION, near)).isEqualTo("((('|open':* | '|oben') & ('|un')))");
        assertThat(Tier.NEAR.only(QUESTION, near)).contains("'oben' | '|oben'").contains("& !(");
    }

    @Test
    void quotesCannotLeaveATerm() {
        assertThat(Tier.NAME_WORDS.all(new Question(List.of("a'b\\")), Map.of()))
                .isEqualTo("(('|a''b\\\\'))");
    }
}
