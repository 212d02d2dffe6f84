package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.Guaranteed;
import org.csoregistry.commons.json.OpenCodes;

/**
 * Writes the JSON Schema of a record: its shape, its constraints, and which properties readers always find.
 *
 * <p>A type or constraint that it does not know is a failure, never a silence. Further properties are allowed
 * everywhere: readers must tolerate what comes later.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
final class SchemaGenerator {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String OPEN = "An open list: codes may be added; take one that you do not know for another.";

    private final TreeMap<String, Definition> definitions = new TreeMap<>();

    private record Definition(Class<?> type, ObjectNode schema) {}

    private SchemaGenerator() {}

    /** @param title CloudEvents type, such as {@code org.csoregistry.organization.created.v1} */
    static ObjectNode schema(String title, String description, Class<? extends Record> document) {
        SchemaGenerator generator = new SchemaGenerator();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT).put("title", title).put("description", description);
        schema.setAll(generator.object(document));
        if (!generator.definitions.isEmpty()) {
            ObjectNode all = schema.putObject("$defs");
            generator.definitions.forEach((name, definition) -> all.set(name, definition.schema()));
        }
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        addComponents(type, properties, required);
        if (required.isEmpty()) {
            schema.remove("required");
        }
        return schema;
    }

    private void addComponents(Class<?> type, ObjectNode properties, ArrayNode required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addComponents(component.getType(), properties, required);
            } else {
                properties.set(component.getName(), property(component));
                if (isGuaranteed(component)) {
                    required.add(component.getName());
                }
            }
        }
    }

    private static boolean isGuaranteed(RecordComponent component) {
        Method accessor = component.getAccessor();
        Guaranteed told = accessor.getAnnotation(Guaranteed.class);
        return told != null
                ? told.value()
                : component.getType().isPrimitive()
                        || component.getType() == List.class
                        || accessor.isAnnotationPresent(NotNull.class)
                        || accessor.isAnnotationPresent(NotEmpty.class);
    }

    private ObjectNode property(RecordComponent component) {
        Constraints constraints = new Constraints(component.getAccessor().getAnnotations());
        if (component.getType() == List.class) {
            AnnotatedType element =
                    ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
            ObjectNode array = JsonNodeFactory.instance.objectNode().put("type", "array");
            array.set("items", value(rawType(element), new Constraints(element.getAnnotations())));
            constraints.addToArray(array);
            return array;
        }
        return value(component.getType(), constraints);
    }

    private static Class<?> rawType(AnnotatedType element) {
        if (element.getType() instanceof ParameterizedType) {
            throw new IllegalStateException("no schema for a list of " + element.getType());
        }
        return (Class<?>) element.getType();
    }

    private ObjectNode value(Class<?> type, Constraints constraints) {
        if (type.isEnum()) {
            return reference(type, codes(type));
        } else if (ValueSchemas.knows(type)) {
            ObjectNode value = ValueSchemas.of(type);
            constraints.addToValue(value);
            return value;
        } else if (type.isRecord()) {
            return reference(type, object(type));
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private static ObjectNode codes(Class<?> list) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode codes = schema.putArray("enum");
        Arrays.stream(list.getEnumConstants())
                .map(code -> Codes.wire((Enum<?>) code))
                .forEach(codes::add);
        if (list.isAnnotationPresent(OpenCodes.class)) {
            schema.put(Compatibility.OPEN_LIST, true).put("description", OPEN);
        }
        return schema;
    }

    private ObjectNode reference(Class<?> type, ObjectNode schema) {
        Definition known = definitions.putIfAbsent(type.getSimpleName(), new Definition(type, schema));
        if (known != null && known.type() != type) {
            throw new IllegalStateException(known.type() + " and " + type + " have the same name");
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + type.getSimpleName());
    }
}
