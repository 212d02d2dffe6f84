package org.csoregistry.commons.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/**
 * In which language a reader wants the names that the registry itself gives.
 *
 * @param tag one of {@link UnLanguages}; null for all six, which is also for readers who understand none of them
 */
public record LanguageChoice(String tag) {
    public static final LanguageChoice ALL = new LanguageChoice(null);

    private static final int MAX_LENGTH = 1_000;

    /**
     * @param acceptLanguage as the header has it (RFC 9110, section 12.5.4); null if it was not sent
     * @throws InvalidInput if it is no such list
     */
    public static LanguageChoice of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ALL;
        }
        return new LanguageChoice(Locale.lookupTag(wanted(acceptLanguage), UnLanguages.TAGS));
    }

    private static List<LanguageRange> wanted(String acceptLanguage) {
        try {
            if (acceptLanguage.length() <= MAX_LENGTH) {
                return LanguageRange.parse(acceptLanguage);
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new InvalidInput(Violation.ofParameter("Accept-Language", "must be like fr, en;q=0.5"));
    }

    /** The names in the language chosen only, or all of them. */
    public LanguageMap among(LanguageMap names) {
        String text = tag == null ? null : names.texts().get(tag);
        return text == null ? names : LanguageMap.of(tag, text);
    }

    /** One name: in the language chosen if there is one, else as {@link LanguageMap#display} says. */
    public String one(LanguageMap names, String originalLanguage) {
        String text = tag == null ? null : names.texts().get(tag);
        return text == null ? names.display(originalLanguage) : text;
    }
}
