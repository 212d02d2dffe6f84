package org.csoregistry.commons.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record is found by: the text of its column {@code search_text}, from which the store makes the words of the
 * index. Words of a name begin with {@code |}, a whole name with {@code =}, all others are plain.
 */
public final class SearchText {
    /** What is beyond, nobody finds a record by. */
    private static final int MOST_WORDS = 3_000;

    private static final int LONGEST_NAME = 500;

    private final Set<String> names;
    private final Set<String> words;

    private SearchText(Collection<String> names, Collection<String> words) {
        this.names = new LinkedHashSet<>(names);
        this.words = new LinkedHashSet<>(words);
    }

    /** @param names what the record is called: names in all languages, acronyms, titles; nulls are left out */
    public static SearchText named(Collection<String> names) {
        return new SearchText(
                names.stream()
                        .filter(Objects::nonNull)
                        .flatMap(name -> Folding.variants(name).stream())
                        .limit(MOST_WORDS)
                        .toList(),
                List.of());
    }

    /** The same, found by the words of these texts too, though not as soon. */
    public SearchText telling(Collection<String> texts) {
        Stream<String> told = texts.stream().filter(Objects::nonNull).flatMap(text -> words(Folding.fold(text)));
        return new SearchText(names, Stream.concat(words.stream(), told).toList());
    }

    /** The column's value; never blank, so that what was folded can be told from what was not. */
    public String stored() {
        Set<String> nameWords =
                names.stream().flatMap(SearchText::words).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> terms = new ArrayList<>();
        names.forEach(name -> terms.add(whole(name)));
        nameWords.stream().limit(MOST_WORDS).forEach(word -> terms.add("|" + word));
        words.stream()
                .filter(word -> !nameWords.contains(word))
                .limit(MOST_WORDS)
                .forEach(terms::add);
        return terms.isEmpty() ? "=" : String.join(" ", terms);
    }

    /** The names, folded, with {@code |} between them. */
    public String names() {
        return String.join(" | ", names);
    }

    /** The term that stands for a whole name. */
    static String whole(String folded) {
        return "=" + Folding.cut(folded.replace(' ', '_'), LONGEST_NAME);
    }

    /** The words in a stored text, names' and others'. */
    static Stream<String> wordsIn(String stored) {
        return words(stored)
                .filter(term -> !term.startsWith("="))
                .map(term -> term.startsWith("|") ? term.substring(1) : term);
    }

    private static Stream<String> words(String folded) {
        return Arrays.stream(folded.split(" ")).filter(word -> !word.isEmpty());
    }
}
