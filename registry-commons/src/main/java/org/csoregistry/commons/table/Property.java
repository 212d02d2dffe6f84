package org.csoregistry.commons.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A property of a record, as a table sees it.
 *
 * @param tag its HXL tag, to which {@link Column} adds attributes
 * @param own the properties of an {@link Kind#OBJECT}; else empty
 */
record Property(String name, Kind kind, String tag, List<Property> own) {
    /** Deeper than people lay out in columns; what is below is JSON. */
    private static final int MAX_DEPTH = 3;

    Property {
        own = List.copyOf(own);
    }

    /** Those of a draft, an unwrapped part's among them. */
    static List<Property> of(Class<?> type, String tag, int depth) {
        List<Property> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                found.addAll(of(component.getType(), tag, depth));
            } else {
                found.add(of(component, tag, depth));
            }
        }
        return found;
    }

    private static Property of(RecordComponent component, String tag, int depth) {
        Kind kind = Kind.of(component.getType(), component.getGenericType());
        String own = tag + "+" + Hxl.attribute(component.getName());
        if (kind == Kind.OBJECT && depth < MAX_DEPTH) {
            return new Property(component.getName(), kind, own, of(component.getType(), own, depth + 1));
        }
        return new Property(component.getName(), kind == Kind.OBJECT ? Kind.JSON : kind, own, List.of());
    }

    Property tagged(String other) {
        return new Property(name, kind, other, own);
    }
}
