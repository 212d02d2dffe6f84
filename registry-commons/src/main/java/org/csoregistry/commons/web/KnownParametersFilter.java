package org.csoregistry.commons.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Texts;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses query parameters that the operation does not know: a mistyped filter must not silently answer with
 * everything, nor one without a value. A repeated one, or one that no text of ours can hold, is refused too.
 */
class KnownParametersFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, SimpleResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Set<String> names = names(resource);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                violations.add(Violation.ofParameter(name, "is not a parameter of this operation"));
            } else if (values.size() > 1) {
                violations.add(Violation.ofParameter(name, "must be given once; separate alternatives by commas"));
            } else if (values.get(0).isEmpty()) {
                violations.add(Violation.ofParameter(name, "must have a value, or be left out"));
            } else if (!Texts.isStorable(values.get(0))) {
                violations.add(Violation.ofParameter(name, "must not hold control characters"));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private Set<String> names(SimpleResourceInfo resource) {
        try {
            Method method = resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
            return known.computeIfAbsent(method, KnownParametersFilter::namesIn);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the matched operation has no method", e);
        }
    }

    private static Set<String> namesIn(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                collect(parameter.getType(), names);
            }
        }
        return Set.copyOf(names);
    }

    private static void collect(Class<?> bean, Set<String> names) {
        for (Field field : bean.getDeclaredFields()) {
            if (field.isAnnotationPresent(QueryParam.class)) {
                names.add(field.getAnnotation(QueryParam.class).value());
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                collect(field.getType(), names);
            }
        }
    }
}
