package org.csoregistry.commons.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The wire spelling of the code lists, which are enums with {@link JsonProperty} on each constant. */
public final class Codes {
    private Codes() {}

    /** The spelling on the wire and in columns, such as {@code dialogue-day}. */
    public static String wire(Enum<?> constant) {
        try {
            JsonProperty spelling =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return spelling == null ? constant.name() : spelling.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(constant + " is not a constant of its own enum", e);
        }
    }

    public static Set<String> of(Class<? extends Enum<?>> list) {
        return Arrays.stream(list.getEnumConstants()).map(Codes::wire).collect(Collectors.toCollection(TreeSet::new));
    }
}
