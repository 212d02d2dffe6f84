package org.csoregistry.commons.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Each scalar in its one JSON form. Jackson would also take dates as arrays or numbers and texts as whatever can be
 * printed, and would end the reading at a fraction where a whole number belongs.
 */
final class StrictScalars {
    private StrictScalars() {}

    static SimpleModule module() {
        return new SimpleModule("strict-scalars")
                .addDeserializer(String.class, new Strict<>(String.class, text -> text, JsonToken.VALUE_STRING))
                .addDeserializer(
                        LocalDate.class, new Strict<>(LocalDate.class, LocalDate::parse, JsonToken.VALUE_STRING))
                .addDeserializer(Instant.class, new Strict<>(Instant.class, Instant::parse, JsonToken.VALUE_STRING))
                .addDeserializer(
                        Integer.class, new Strict<>(Integer.class, Integer::valueOf, JsonToken.VALUE_NUMBER_INT))
                .addDeserializer(
                        BigDecimal.class,
                        new Strict<>(
                                BigDecimal.class,
                                BigDecimal::new,
                                JsonToken.VALUE_NUMBER_INT,
                                JsonToken.VALUE_NUMBER_FLOAT))
                .addDeserializer(
                        Boolean.class,
                        new Strict<>(Boolean.class, Boolean::valueOf, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE));
    }

    private interface Parse<T> {
        T from(String text);
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Parse<T> parse;
        private final Set<JsonToken> forms;

        Strict(Class<T> type, Parse<T> parse, JsonToken... forms) {
            super(type);
            this.parse = parse;
            this.forms = Set.of(forms);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!forms.contains(parser.currentToken())) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return parse.from(parser.getText());
            } catch (DateTimeException | NumberFormatException e) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "is not of its form");
            }
        }
    }
}
