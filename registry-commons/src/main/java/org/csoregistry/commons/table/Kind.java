package org.csoregistry.commons.table;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.csoregistry.commons.text.LanguageMap;

/** How the value of a property stands in one cell or several. */
public enum Kind {
    /** As it is. */
    TEXT,
    /** As JSON writes it. */
    NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** ISO 8601, {@code 2015-10-15}; a spreadsheet may make a date of its own of it. */
    DATE,
    /** Texts joined by {@code ; }; as JSON where that would not lead back. */
    LIST,
    /** A column for each language, such as {@code names.en}. */
    TEXTS,
    /** A column for each property of its own, such as {@code place.city}. */
    OBJECT,
    /** Whatever has more than two dimensions, as JSON. */
    JSON;

    static Kind of(Class<?> type, Type generic) {
        if (type == LocalDate.class) {
            return DATE;
        } else if (isText(type)) {
            return TEXT;
        } else if (type == Boolean.class || type == boolean.class) {
            return TRUTH;
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return NUMBER;
        } else if (type == LanguageMap.class) {
            return TEXTS;
        } else if (Collection.class.isAssignableFrom(type)) {
            return isText(element(generic)) ? LIST : JSON;
        }
        return type.isRecord() && !standsForItsValue(type) ? OBJECT : JSON;
    }

    private static boolean isText(Class<?> type) {
        return type == String.class
                || type.isEnum()
                || type == UUID.class
                || type == Instant.class
                || type == LocalDate.class;
    }

    private static Class<?> element(Type collection) {
        boolean known = collection instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof Class<?>;
        return known ? (Class<?>) ((ParameterizedType) collection).getActualTypeArguments()[0] : Object.class;
    }

    private static boolean standsForItsValue(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .anyMatch(accessor -> accessor.isAnnotationPresent(JsonValue.class));
    }
}
