package org.csoregistry.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/**
 * The body of every refusal.
 *
 * @param type stable reference of the kind of problem; served with its explanation by the gateway
 * @param title the kind in a few words, always the same for one type
 * @param status HTTP status code
 * @param detail what happened this time; null when the title says it all
 * @param errors every fault found, empty unless the input was invalid
 * @param current JSON of the resource as it is now, for a caller whose version is stale
 * @param holder path of the resource that already holds what was asked for
 * @param restart path from which to follow a feed on, for a reader whose place in it is gone
 * @param traceId what an operator searches the log for; only with status 500
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#section-3">RFC 9457, section 3</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Violation> errors,
        @JsonRawValue String current,
        String holder,
        String restart,
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, List.of(), null, null, null, null);
    }

    public Problem withErrors(List<Violation> violations) {
        return new Problem(type, title, status, detail, violations, current, holder, restart, traceId);
    }

    public Problem withCurrent(String json) {
        return new Problem(type, title, status, detail, errors, json, holder, restart, traceId);
    }

    public Problem withHolder(String path) {
        return new Problem(type, title, status, detail, errors, current, path, restart, traceId);
    }

    public Problem withRestart(String path) {
        return new Problem(type, title, status, detail, errors, current, holder, path, traceId);
    }

    public Problem withTraceId(String id) {
        return new Problem(type, title, status, detail, errors, current, holder, restart, id);
    }
}
