package org.csoregistry.commons.text;

import java.text.Normalizer;
import java.util.Locale;

/** The one way in which text is normalised, judged and folded for comparison. */
public final class Texts {
    private Texts() {}

    /** NFC without outer white space; null stays null. */
    public static String normalise(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** What is wrong with a normalised text of at most {@code max} code points; null if nothing is. */
    static String fault(String text, int max) {
        if (text.isBlank()) {
            return "must not be blank";
        } else if (text.codePointCount(0, text.length()) > max) {
            return "must have at most " + max + " characters";
        } else if (!isStorable(text)) {
            return "must not hold control characters or halves of characters";
        }
        return null;
    }

    /** PostgreSQL cannot hold U+0000, UTF-8 cannot hold a lone surrogate, and no reader wants the other controls. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
    }

    /** Lower case without accents: the form in which names are sorted. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return decomposed.replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT).strip();
    }
}
