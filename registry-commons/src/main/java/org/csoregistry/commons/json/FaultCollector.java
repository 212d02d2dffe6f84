package org.csoregistry.commons.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.csoregistry.commons.problem.Violation;

/**
 * Notes a fault and reads on, so that a caller learns of all faults at once instead of one per try.
 *
 * <p>Each reading has its own list, held as attribute {@link #FAULTS} of the reader.
 */
final class FaultCollector extends DeserializationProblemHandler {
    static final String FAULTS = "registry.faults";

    private static final Set<String> SET_BY_US = Set.of("id", "version", "createdAt", "updatedAt");

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        boolean atTop = parser.getParsingContext().getParent().inRoot();
        note(
                context,
                parser,
                atTop && SET_BY_US.contains(name)
                        ? "is set by the registry; leave it out"
                        : "is not a property known here");
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        note(context, parser, "must be " + expectation(context, type));
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String message) {
        note(context, context.getParser(), "must be " + expectation(context, context.constructType(type)));
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String message) {
        note(context, context.getParser(), "must be " + expectation(context, context.constructType(type)));
        return null;
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        note(context, parser, "must be " + expectation(context, context.constructType(type)));
        parser.skipChildren();
        return null;
    }

    static String expectation(DeserializationContext context, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            return "one of " + codesOf(context, type);
        } else if (raw == LocalDate.class) {
            return "a date such as 2015-10-15";
        } else if (raw == Instant.class) {
            return "an instant such as 2015-10-15T01:00:00Z";
        } else if (raw == UUID.class) {
            return "a UUID";
        } else if (raw == String.class) {
            return "a string";
        } else if (raw == Boolean.class) {
            return "true or false";
        } else if (Number.class.isAssignableFrom(raw)) {
            return "a number within its range";
        }
        return type.isCollectionLikeType() ? "an array" : "an object";
    }

    private static String codesOf(DeserializationContext context, JavaType type) {
        return List.of(type.getRawClass().getEnumConstants()).stream()
                .map(constant -> Codes.wire((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static void note(DeserializationContext context, JsonParser parser, String detail) {
        @SuppressWarnings("unchecked")
        List<Violation> faults = (List<Violation>) context.getAttribute(FAULTS);
        if (faults.size() < DraftReader.MAX_FAULTS) {
            faults.add(Violation.at(parser.getParsingContext().pathAsPointer().toString(), detail));
        }
    }
}
