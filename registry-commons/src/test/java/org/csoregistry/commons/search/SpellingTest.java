package org.csoregistry.commons.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "forum, forum, 0",
        "forum, form, 1",
        "forum, forums, 1",
        "forum, farum, 1",
        "forum, froum, 1",
        "transparency, trasnparancy, 2",
        "abc, '', 3"
    })
    void lettersPutInLeftOutReplacedOrExchangedCount(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void longWordsMayHaveTwoMistakesAndShortOnesOne() {
        assertThat(Spelling.isNear("transparency", "trasnparancy")).isTrue();
        assertThat(Spelling.isNear("society", "soceity")).isTrue();
        assertThat(Spelling.isNear("society", "sosiaty")).isFalse();
    }

    @Test
    void shortWordsAndNumbersAreMeantAsTheyAreWritten() {
        assertThat(Spelling.mayBeMistaken("open")).isTrue();
        assertThat(Spelling.mayBeMistaken("ngo")).isFalse();
        assertThat(Spelling.mayBeMistaken("uncac13")).isFalse();
    }
}
