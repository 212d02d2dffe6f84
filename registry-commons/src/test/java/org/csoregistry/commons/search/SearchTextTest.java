package org.csoregistry.commons.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void namesAreKeptWholeAndByWordAndOtherWordsOnce() {
        SearchText text = SearchText.named(Arrays.asList("Open Forum", null, "OF"))
                .telling(List.of("An open forum, an assembly.", "Assembly of all"));

        assertThat(text.stored()).isEqualTo("=open_forum =of |open |forum |of an assembly all");
        assertThat(text.names()).isEqualTo("open forum | of");
        assertThat(SearchText.wordsIn(text.stored())).containsExactly("open", "forum", "of", "an", "assembly", "all");
    }

    @Test
    void aRecordWithoutAWordIsStillTold() {
        assertThat(SearchText.named(List.of("—")).stored()).isEqualTo("=");
    }

    @Test
    void longNamesAndTextsAreBounded() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            words.append(" w").append(i);
        }

        SearchText text = SearchText.named(List.of("x".repeat(5_000))).telling(List.of(words.toString()));

        assertThat(text.stored().split(" ")).hasSize(3_002).allMatch(term -> term.length() <= 501);
    }
}
