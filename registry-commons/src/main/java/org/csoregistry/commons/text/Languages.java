package org.csoregistry.commons.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Language tags.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>
 */
public final class Languages {
    private static final Set<String> KNOWN = known();

    private Languages() {}

    public static boolean isKnown(String tag) {
        try {
            return KNOWN.contains(
                    new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException | NullPointerException e) {
            return false;
        }
    }

    /** Tags of all languages, in their canonical spelling. */
    public static Set<String> all() {
        return KNOWN.stream().filter(tag -> canonical(tag).equals(tag)).collect(Collectors.toUnmodifiableSet());
    }

    /** The canonical spelling of a well-formed tag; anything else unchanged, for validation to refuse. */
    public static String canonical(String tag) {
        try {
            return tag == null || tag.isBlank()
                    ? tag
                    : new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return tag;
        }
    }

    /** ISO 639-1, and the three-letter languages for which the platform's locale data has an entry. */
    private static Set<String> known() {
        Set<String> known = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
        for (Locale locale : Locale.getAvailableLocales()) {
            known.add(locale.getLanguage());
        }
        known.remove("");
        return Set.copyOf(known);
    }
}
