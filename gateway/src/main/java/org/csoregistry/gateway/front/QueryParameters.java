package org.csoregistry.gateway.front;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.problem.Readings;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;

/** The query of a request that the gateway answers itself, read as strictly as the services read theirs. */
public final class QueryParameters {
    private final Map<String, String> values = new HashMap<>();

    private QueryParameters() {}

    /**
     * @param readings is told what is not known, repeated or without a value
     * @throws InvalidInput if the query cannot be decoded
     */
    public static QueryParameters of(HttpServerRequest request, Set<String> known, Readings readings) {
        QueryParameters parameters = new QueryParameters();
        MultiMap given = decoded(request);
        for (String name : given.names()) {
            if (!known.contains(name)) {
                readings.fault(Violation.ofParameter(name, "is not a parameter of this operation"));
            } else if (given.getAll(name).size() > 1) {
                readings.fault(Violation.ofParameter(name, "must be given once; separate alternatives by commas"));
            } else if (given.get(name).isEmpty()) {
                readings.fault(Violation.ofParameter(name, "must have a value, or be left out"));
            } else {
                parameters.values.put(name, given.get(name));
            }
        }
        return parameters;
    }

    private static MultiMap decoded(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Violation.ofParameter(null, "the query cannot be decoded"));
        }
    }

    /** Null if it was not given. */
    public String get(String name) {
        return values.get(name);
    }

    /** @throws InvalidInput if it is no number from {@code min} to {@code max} */
    public int number(String name, int otherwise, int min, int max) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInput(Violation.ofParameter(name, "must be a whole number"));
        }
        throw new InvalidInput(Violation.ofParameter(name, "must be from " + min + " to " + max));
    }

    /** @throws InvalidInput if one of its four parameters makes no sense */
    public ChangeFilter filter() {
        return ChangeFilter.parse(get("type"), get("country"), get("theme"), get("resource"));
    }
}
