package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageMap;

/** The schemas of single values, as {@link org.csoregistry.commons.json.RegistryJson} writes them. */
final class ValueSchemas {
    /** BCP 47 as the registry spells it; which languages there are is for ISO 639. */
    static final String LANGUAGE_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(LocalDate.class, "string"),
            Map.entry(LanguageMap.class, "object"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Integer.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Double.class, "number"),
            Map.entry(double.class, "number"));
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

    private ValueSchemas() {}

    static boolean knows(Class<?> type) {
        return TYPES.containsKey(type);
    }

    static ObjectNode of(Class<?> type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", TYPES.get(type));
        if (FORMATS.containsKey(type)) {
            schema.put("format", FORMATS.get(type));
        }
        if (type == LanguageMap.class) {
            schema.put("description", "Text by language: BCP 47 tag to text.");
            schema.putObject("propertyNames").put("pattern", LANGUAGE_TAG);
            schema.put("maxProperties", InLanguages.MAX_LANGUAGES);
            schema.putObject("additionalProperties").put("type", "string");
        }
        return schema;
    }
}
