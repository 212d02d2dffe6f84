package org.csoregistry.commons.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChoiceTest {
    private static final LanguageMap SIX = UnLanguages.each(tag -> "in " + tag);

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "fr-CH, fr",
        "zh-Hans-CN, zh",
        "FR, fr",
        "'en;q=0.3, ru', ru",
        "'mn, en;q=0.1', en",
        "'de, *;q=0.5, es;q=0.1', es"
    })
    void theBestLikedLanguageThatWeHaveIsChosen(String header, String tag) {
        assertThat(LanguageChoice.of(header).tag()).isEqualTo(tag);
        assertThat(LanguageChoice.of(header).among(SIX)).isEqualTo(LanguageMap.of(tag, "in " + tag));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ",,", "*", "mn", "mn, de;q=0.9"})
    void whoUnderstandsNoneOfThemGetsAll(String header) {
        assertThat(LanguageChoice.of(header).among(SIX)).isEqualTo(SIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "en;q=2", "en;q=x", "éà", "en;v=1"})
    void whatIsNoListOfLanguagesIsInvalid(String header) {
        assertThatThrownBy(() -> LanguageChoice.of(header)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aListLongerThanAnybodySpeaksIsInvalid() {
        assertThatThrownBy(() -> LanguageChoice.of("en,".repeat(500) + "en")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesThatLackTheLanguageAreShownAsTheyAre() {
        LanguageMap mongolian = LanguageMap.of("mn", "Монгол");

        assertThat(LanguageChoice.of("fr").among(mongolian)).isEqualTo(mongolian);
        assertThat(LanguageChoice.of("fr").one(mongolian, "mn")).isEqualTo("Монгол");
        assertThat(LanguageChoice.of("fr").one(SIX, "ru")).isEqualTo("in fr");
        assertThat(LanguageChoice.ALL.one(SIX, "ru")).isEqualTo("in en");
    }
}
