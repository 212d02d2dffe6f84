package org.csoregistry.commons.text;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.csoregistry.commons.json.Draft;

/** Codes of which neither order nor repetition means anything. */
public final class SortedCodes {
    private SortedCodes() {}

    /** Sorted and each once; as given while one is not valid, so that a refusal points at where it stands. */
    public static List<String> of(List<String> given, Predicate<String> valid) {
        List<String> codes = Draft.list(given);
        return codes.stream().allMatch(code -> code != null && valid.test(code))
                ? List.copyOf(new TreeSet<>(codes))
                : codes;
    }
}
