package org.csoregistry.commons.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/**
 * What somebody looks for.
 *
 * @param variants one or two ways to write it in Latin letters, folded, each of at least one word
 */
public record Question(List<String> variants) {
    public static final int LONGEST = 200;
    public static final int MOST_WORDS = 12;

    public Question {
        variants = List.copyOf(variants);
    }

    /**
     * @param name of the parameter, for the refusal
     * @throws InvalidInput if it is too long, or has nothing that could be found
     */
    public static Question of(String name, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw refused(name, "must have at most " + LONGEST + " characters");
        }
        List<String> variants = Folding.variants(text);
        if (variants.isEmpty()) {
            throw refused(name, "must have a letter or digit");
        }
        // A Chinese character is a word of its own.
        if (variants.stream().anyMatch(variant -> wordsOf(variant).size() > MOST_WORDS)) {
            throw refused(name, "must have at most " + MOST_WORDS + " words");
        }
        return new Question(variants);
    }

    static List<String> wordsOf(String variant) {
        return List.of(variant.split(" "));
    }

    /** All words of all variants. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        variants.forEach(variant -> words.addAll(wordsOf(variant)));
        return words;
    }

    private static InvalidInput refused(String name, String rule) {
        return new InvalidInput(Violation.ofParameter(name, rule));
    }
}
