package org.csoregistry.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void textIsComposedAndTrimmed() {
        assertThat(Texts.normalise("  e\u0301lite \n")).isEqualTo("\u00e9lite");
    }

    @ParameterizedTest
    @CsvSource({"Élan, elan", "STRASSE, strasse", "Улаанбаатар, улаанбаатар", "ﬁnance, finance"})
    void foldingForgetsCaseAndAccents(String text, String folded) {
        assertThat(Texts.fold(text)).isEqualTo(folded);
    }

    @Test
    void lengthCountsCharactersAndNotTheirHalves() {
        assertThat(Texts.fault("\ud83d\udd4a".repeat(10), 10)).isNull();
        assertThat(Texts.fault("a".repeat(11), 10)).isEqualTo("must have at most 10 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud800", "bell\u0007", "\u0085"})
    void whatCannotBeKeptIsAFault(String text) {
        assertThat(Texts.fault(text, 10)).isEqualTo("must not hold control characters or halves of characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "mn", "zh-Hant", "pt-BR", "fil", "ar"})
    void languagesOfTheWorldAreKnown(String tag) {
        assertThat(Languages.isKnown(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqx", "english", "e", "en_US", "", "zz"})
    void otherTagsAreNot(String tag) {
        assertThat(Languages.isKnown(tag)).isFalse();
    }

    @Test
    void theEuropeanUnionIsAPartyAndKosovoHasNoIsoCode() {
        assertThat(Countries.isKnown("EU")).isTrue();
        assertThat(Countries.isKnown("MN")).isTrue();
        assertThat(Countries.isKnown("XK")).isFalse();
        assertThat(Countries.isKnown("mn")).isFalse();
    }

    @Test
    void aLanguageMapShowsEnglishThenTheOriginalThenTheFirst() {
        assertThat(new LanguageMap(Map.of("mn", "Монгол", "en", "Mongolia")).display("mn"))
                .isEqualTo("Mongolia");
        assertThat(new LanguageMap(Map.of("mn", "Монгол", "fr", "Mongolie")).display("mn"))
                .isEqualTo("Монгол");
        assertThat(LanguageMap.of("fr", "Mongolie").display(null)).isEqualTo("Mongolie");
    }

    @Test
    void theOnlyLanguageIsTheOriginal() {
        assertThat(LanguageMap.original(null, LanguageMap.of("mn", "Монгол"))).isEqualTo("mn");
        assertThat(LanguageMap.original("EN-us", null)).isEqualTo("en-US");
        assertThat(LanguageMap.original(null, new LanguageMap(Map.of("mn", "a", "en", "b"))))
                .isNull();
    }
}
