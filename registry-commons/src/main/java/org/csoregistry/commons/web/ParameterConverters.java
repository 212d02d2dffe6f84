package org.csoregistry.commons.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/** Reads ids and numbers in paths and queries, and says precisely what is wrong with one that is not. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = nameIn(annotations);
        if (type == UUID.class) {
            return (ParamConverter<T>) new Converter<>(name, "must be a UUID", ParameterConverters::uuid);
        } else if (type == Long.class || type == long.class) {
            return (ParamConverter<T>) new Converter<>(name, "must be a whole number", Long::valueOf);
        } else if (type == Integer.class || type == int.class) {
            return (ParamConverter<T>) new Converter<>(name, "must be a whole number", Integer::valueOf);
        }
        return null;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            // The platform's parser also takes shortened groups.
            throw new IllegalArgumentException();
        }
        return id;
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof jakarta.ws.rs.PathParam path) {
                return path.value();
            } else if (annotation instanceof jakarta.ws.rs.QueryParam query) {
                return query.value();
            }
        }
        return "parameter";
    }

    private record Converter<T>(String name, String rule, Function<String, T> parse) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return value == null ? null : parse.apply(value);
            } catch (IllegalArgumentException e) {
                throw new InvalidInput(Violation.ofParameter(name, rule));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
