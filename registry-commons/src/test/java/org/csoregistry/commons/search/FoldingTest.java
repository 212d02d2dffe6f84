package org.csoregistry.commons.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Open Society FORUM | open society forum",
                "Association générale d’Œuvres | association generale doeuvres",
                "Straße, Łódź & Ørsted | strasse lodz orsted",
                "İstanbul/Ankara (2015) | istanbul ankara 2015",
                "Монгол Улс | mongol uls",
                "Нээлттэй нийгэм форум | neelttej nijgem forum",
                "Ελλάδα ανοιχτή | ellada anoichte",
                "منظمة الشفافية | mnzmh alshfafyh",
                "مُنَظَّمَة الشّفافيّة | mnzmh alshfafyh",
                "中国人权研究会 | zhong guo ren quan yan jiu hui",
                "मानव अधिकार आयोग | manava adhikara ayoga",
                "인권 센터 | ingwon senteo",
                "Հայաստան | hayastan",
                "ﬁrst ½ Ⅻ | first 1 2 xii"
            })
    void allScriptsFoldToLatinWords(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Хүний эрхийн Үндэсний комисс | khunii erkhiin undesnii komiss",
                "Шинэ Щука Ёлка | shine shchuka yelka",
                "中国人权研究会 | zhongguorenquanyanjiuhui",
                "UNODC 北京 | unodc beijing"
            })
    void cyrillicAndChineseAreAlsoWrittenAsTheyAreRead(String text, String read) {
        assertThat(Folding.variants(text)).hasSize(2).last().isEqualTo(read);
    }

    @Test
    void plainTextsFoldAsAllOthers() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            // Half of them are made of few characters: long words, and many of what is silent or stands between words.
            String few = "aZ0'` -";
            for (int j = 0; j < length; j++) {
                text.append(
                        i % 2 == 0 ? (char) random.nextInt(0x80) : few.charAt(random.nextInt(few.length() - i % 3)));
            }
            assertThat(Folding.fold(text.toString())).as(text.toString()).isEqualTo(Folding.foldAnyScript(text + ""));
        }
        assertThat(Folding.fold("x".repeat(250) + " y")).isEqualTo(Folding.foldAnyScript("x".repeat(250) + " y"));
    }

    @Test
    void latinTextsAreWrittenInOneWay() {
        assertThat(Folding.variants("Côte d'Ivoire")).containsExactly("cote divoire");
    }

    @Test
    void wordsWithoutSpacesBetweenThemAreParted() {
        assertThat(Folding.fold("องค์กรเพื่อความโปร่งใส").split(" ")).hasSizeGreaterThan(2);
        assertThat(Folding.fold("អង្គការសង្គមស៊ីវិល").split(" ")).hasSizeGreaterThan(1);
    }

    @Test
    void whatHasNoLetterFoldsToNothing() {
        assertThat(Folding.fold(" -- !? … \u0301 ")).isEmpty();
        assertThat(Folding.variants("…")).isEmpty();
    }

    @Test
    void whateverIsFoldedIsWordsWithOneSpaceBetweenAndFoldsToItself() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(12, 1, 0x3000)
                    .filter(c -> Character.getType(c) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String folded = Folding.fold(text);

            assertThat(folded).as(text).matches("([\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+)*)?");
        }
    }
}
