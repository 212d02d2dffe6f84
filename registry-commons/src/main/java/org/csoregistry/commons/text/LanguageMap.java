package org.csoregistry.commons.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same text in several languages, in the order given.
 *
 * @param texts BCP 47 tag to text, normalised
 */
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = String.class,
        description = "Text by language: BCP 47 tag to text.",
        examples = "{\"en\": \"Open Society Forum\", \"mn\": \"Нээлттэй нийгэм форум\"}")
public record LanguageMap(@Schema(hidden = true) @JsonValue Map<String, String> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageMap {
        Map<String, String> normalised = new LinkedHashMap<>();
        if (texts != null) {
            texts.forEach((language, text) -> normalised.put(Languages.canonical(language), Texts.normalise(text)));
        }
        texts = Collections.unmodifiableMap(normalised);
    }

    public static LanguageMap of(String language, String text) {
        return new LanguageMap(Map.of(language, text));
    }

    /** The one text for readers who see only one: English if there is one, else the original, else the first. */
    public String display(String originalLanguage) {
        if (texts.containsKey("en")) {
            return texts.get("en");
        }
        String original = originalLanguage == null ? null : texts.get(originalLanguage);
        return original != null ? original : texts.values().stream().findFirst().orElse(null);
    }

    /** All texts of a map; none of null. */
    public static Collection<String> texts(LanguageMap map) {
        return map == null ? List.of() : map.texts().values();
    }

    /** The original language as given, or the only language of {@code map}; null if it cannot be told. */
    public static String original(String given, LanguageMap map) {
        if (given != null) {
            return Languages.canonical(given);
        }
        return map != null && map.texts.size() == 1
                ? map.texts.keySet().iterator().next()
                : null;
    }

    /** Whether the original language is among those of {@code map}; true where there is no map to judge by. */
    public static boolean isOriginal(String language, LanguageMap map) {
        return map == null || map.texts.isEmpty() || map.texts.containsKey(language);
    }
}
