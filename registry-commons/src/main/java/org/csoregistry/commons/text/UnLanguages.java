package org.csoregistry.commons.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The six official languages of the United Nations, in which code lists and places are named. */
public final class UnLanguages {
    /** BCP 47 tags. */
    public static final List<String> TAGS = List.of("ar", "en", "es", "fr", "ru", "zh");

    private UnLanguages() {}

    /** The text that {@code inLanguage} gives for each of the six. */
    public static LanguageMap each(UnaryOperator<String> inLanguage) {
        Map<String, String> texts = new LinkedHashMap<>();
        TAGS.forEach(tag -> texts.put(tag, inLanguage.apply(tag)));
        return new LanguageMap(texts);
    }
}
