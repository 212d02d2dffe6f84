package org.csoregistry.commons.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;

/** The names of the properties that a record has on the wire. */
public final class Properties {
    private Properties() {}

    /** An unwrapped part's properties count as the record's own. */
    public static Set<String> of(Class<? extends Record> view) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : view.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(of(component.getType().asSubclass(Record.class)));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }
}
