package org.csoregistry.commons.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @Test
    void aQuestionIsFoldedAsTheRecordsAre() {
        assertThat(Question.of("q", "  Шинэ  форум! ").variants()).containsExactly("sine forum", "shine forum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "%", "_ _", "'\\'", "\u0301", "— … —"})
    void whatHasNothingToFindIsRefused(String text) {
        assertThatThrownBy(() -> Question.of("q", text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(Question.of("q", "a".repeat(200)).variants()).hasSize(1);
        assertThatThrownBy(() -> Question.of("q", "a".repeat(201))).isInstanceOf(InvalidInput.class);
        assertThat(Question.of("q", "a b c d e f g h i j k l").variants()).hasSize(1);
        assertThatThrownBy(() -> Question.of("q", "a b c d e f g h i j k l m")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Question.of("q", "国".repeat(13))).isInstanceOf(InvalidInput.class);
    }
}
