package org.csoregistry.commons.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a record answers a question, the best first. Each is said as a query of the index of words. */
public enum Tier {
    /** One of its names is what was asked for. */
    NAME,
    /** Its names have all words. */
    NAME_WORDS,
    /** Its names have words that begin so. */
    NAME_BEGINNINGS,
    /** It has words that begin so. */
    BEGINNINGS,
    /** Its names have words that are nearly so, or have that within them. */
    NAME_NEAR,
    /** It has. */
    NEAR;

    /** Those that need no other words than the question's; each is within the next. */
    public static final List<Tier> AS_WRITTEN = List.of(NAME, NAME_WORDS, NAME_BEGINNINGS, BEGINNINGS);

    /** Those for a question that nothing answers as it is written. */
    public static final List<Tier> AS_MEANT = List.of(NAME_NEAR, NEAR);

    boolean isAsWritten() {
        return AS_WRITTEN.contains(this);
    }

    /**
     * The records of this tier and of no better one, as a {@code tsquery}.
     *
     * @param near other words that may be meant, by word; empty where the tier needs none
     */
    String only(Question question, Map<String, List<String>> near) {
        String own = all(question, near);
        boolean first = this == AS_WRITTEN.get(0) || this == AS_MEANT.get(0);
        return first ? own : own + " & !" + values()[ordinal() - 1].all(question, near);
    }

    /** The records of this tier, and those of better ones that are within it. */
    String all(Question question, Map<String, List<String>> near) {
        return question.variants().stream()
                .map(variant -> this == NAME ? called(variant) : allWords(variant, near))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private String allWords(String variant, Map<String, List<String>> near) {
        Function<String, String> condition = word -> any(word, near.getOrDefault(word, List.of()));
        return Question.wordsOf(variant).stream().map(condition).collect(Collectors.joining(" & ", "(", ")"));
    }

    private String any(String word, List<String> near) {
        String named = "|" + word;
        return switch (this) {
            case NAME, NAME_WORDS -> term(named);
            case NAME_BEGINNINGS -> beginning(named, word);
            case BEGINNINGS -> either(beginning(word, word), beginning(named, word));
            case NAME_NEAR -> either(beginning(named, word), others("|", near));
            case NEAR -> either(beginning(word, word), beginning(named, word), others("", near), others("|", near));
        };
    }

    private static String either(String... conditions) {
        return Stream.of(conditions)
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String others(String mark, List<String> words) {
        return words.stream().map(word -> term(mark + word)).collect(Collectors.joining(" | "));
    }

    private static String beginning(String marked, String word) {
        return Spelling.mayBegin(word) ? term(marked) + ":*" : term(marked);
    }

    /** The records that have a word, as a {@code tsquery}. */
    public static String having(String word) {
        return either(term(word), term("|" + word));
    }

    /** The records that are called exactly so, as a {@code tsquery}. */
    public static String called(String folded) {
        return term(SearchText.whole(folded));
    }

    private static String term(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
