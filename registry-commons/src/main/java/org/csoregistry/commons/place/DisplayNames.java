package org.csoregistry.commons.place;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.UnLanguages;

/**
 * What places and languages are usually called, in the six languages of the United Nations. These are the names of
 * CLDR, as ICU brings them along, not the formal ones of the United Nations.
 *
 * @see <a href="https://cldr.unicode.org">Unicode CLDR</a>
 */
public final class DisplayNames {
    /** Taken out of ICU once, so that it need not keep its tables. */
    private static final Map<String, LanguageMap> PLACES = places();

    private DisplayNames() {}

    /** @param code ISO 3166-1 alpha-2, EU, or an M49 region */
    public static LanguageMap ofPlace(String code) {
        LanguageMap names = PLACES.get(code);
        if (names == null) {
            throw new IllegalArgumentException(code + " is neither a country nor a region");
        }
        return names;
    }

    /** Those of the languages that have a name in all six, by tag. Not cheap: keep what it answers. */
    public static Map<String, LanguageMap> ofLanguages(Collection<String> tags) {
        return named(tags, LocaleDisplayNames::languageDisplayName);
    }

    private static Map<String, LanguageMap> places() {
        Set<String> codes = new HashSet<>(Regions.all());
        codes.addAll(Countries.all());
        Map<String, LanguageMap> names = named(codes, LocaleDisplayNames::regionDisplayName);
        if (!names.keySet().equals(codes)) {
            codes.removeAll(names.keySet());
            throw new IllegalStateException("ICU has no names for " + codes);
        }
        return names;
    }

    private static Map<String, LanguageMap> named(
            Collection<String> codes, BiFunction<LocaleDisplayNames, String, String> name) {
        Map<String, LocaleDisplayNames> byLanguage =
                UnLanguages.TAGS.stream().collect(Collectors.toMap(Function.identity(), DisplayNames::in));
        Map<String, LanguageMap> found = new TreeMap<>();
        for (String code : codes) {
            if (byLanguage.values().stream().allMatch(names -> name.apply(names, code) != null)) {
                found.put(code, UnLanguages.each(language -> name.apply(byLanguage.get(language), code)));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static LocaleDisplayNames in(String language) {
        return LocaleDisplayNames.getInstance(
                new ULocale(language), DisplayContext.CAPITALIZATION_FOR_STANDALONE, DisplayContext.NO_SUBSTITUTE);
    }
}
