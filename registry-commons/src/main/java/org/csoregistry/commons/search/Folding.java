package org.csoregistry.commons.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as it is compared whatever its script: words of Latin letters and digits, in lower case, without accents, one
 * space between two. Letters for which there is no transliteration stay as they are.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/transforms/general/">ICU transforms</a>
 */
public final class Folding {
    /** Counted up whenever the same text folds to something else than before: rows folded by another are redone. */
    public static final int VERSION = 1;

    private static final int LONGEST_WORD = 100;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ`´·]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SILENT = Pattern.compile("[\\p{M}\\p{Lm}'’ʼ`´·]+");

    /** Vowel signs that Arabic is mostly written without, and forms of one letter. */
    private static final Pattern ARABIC_SIGNS = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640]");

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin");
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    /** As in English texts: kh, sh, ch, ts, where the scholarly one has single letters. */
    private static final Transliterator CYRILLIC_AS_READ = Transliterator.getInstance("Russian-Latin/BGN");

    /** Texts repeat their words, and a transliteration takes a tenth of a millisecond. */
    private static final Cache<String, String> WORDS =
            Caffeine.newBuilder().maximumSize(50_000).build();

    private static final Cache<String, String> WORDS_AS_READ =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private Folding() {}

    /** The folded text; empty if it has neither letter nor digit. */
    public static String fold(String text) {
        return isAscii(text) ? foldAscii(text) : foldAnyScript(text);
    }

    /** What most texts are made of needs no tables: the same as {@link #foldAnyScript}. */
    private static String foldAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (length == 0 && !folded.isEmpty()) {
                    folded.append(' ');
                }
                if (length++ < LONGEST_WORD) {
                    folded.append(Character.toLowerCase(c));
                }
            } else if (c != '\'' && c != '`') {
                length = 0;
            }
        }
        return folded.toString();
    }

    static String foldAnyScript(String text) {
        return fold(HAN.matcher(normalised(text)).replaceAll(" $0 "), Folding::word);
    }

    /**
     * The ways in which it is written in Latin letters, the one of {@link #fold} first: Cyrillic also as it is read in
     * English, Chinese also without spaces between syllables.
     */
    public static List<String> variants(String text) {
        String first = fold(text);
        if (isAscii(text)) {
            return first.isEmpty() ? List.of() : List.of(first);
        }
        return Stream.of(first, fold(normalised(text), Folding::wordAsRead))
                .filter(variant -> !variant.isEmpty())
                .distinct()
                .toList();
    }

    private static String fold(String normalised, UnaryOperator<String> word) {
        return BETWEEN_WORDS
                .splitAsStream(normalised)
                .flatMap(Folding::parted)
                .map(word)
                .filter(folded -> !folded.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String normalised(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ARABIC_SIGNS
                .matcher(lower)
                .replaceAll("")
                .replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }

    /** Khmer, Lao and Burmese have no spaces between words; ICU knows their words. */
    private static Stream<String> parted(String word) {
        boolean spaceless = word.codePoints().map(UScript::getScript).anyMatch(Folding::isSpaceless);
        if (!spaceless) {
            return Stream.of(word);
        }
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(word);
        Stream.Builder<String> parts = Stream.builder();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            parts.add(word.substring(from, to));
        }
        return parts.build();
    }

    private static boolean isSpaceless(int script) {
        return script == UScript.KHMER || script == UScript.LAO || script == UScript.MYANMAR;
    }

    private static String word(String word) {
        return isAscii(word) ? plain(word) : WORDS.get(word, unknown -> plain(ascii(TO_LATIN.transliterate(unknown))));
    }

    private static String wordAsRead(String word) {
        if (word.codePoints().map(UScript::getScript).anyMatch(script -> script == UScript.CYRILLIC)) {
            return WORDS_AS_READ.get(
                    word,
                    unknown -> plain(
                            ascii(TO_LATIN.transliterate(CYRILLIC_AS_READ.transliterate(unknown.replace('й', 'и'))))));
        } else if (HAN.matcher(word).find()) {
            return plain(word(HAN.matcher(word).replaceAll(" $0 ")).replace(" ", ""));
        }
        return word(word);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String latin) {
        String decomposed = Normalizer.normalize(latin, Normalizer.Form.NFKD);
        return TO_ASCII.transliterate(SILENT.matcher(decomposed).replaceAll(""));
    }

    private static String plain(String text) {
        String letters = NO_LETTER
                .matcher(SILENT.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Stream.of(letters.split(" ", -1))
                .map(word -> cut(word, LONGEST_WORD))
                .collect(Collectors.joining(" "));
    }

    /** At most so many characters, and no half of one. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
