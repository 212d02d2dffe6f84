package org.csoregistry.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One fault in what the caller sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body; null when the fault is not in the body
 * @param parameter name of the query, path or header parameter; null when the fault is in the body
 * @param detail what is wrong, in a sentence a person can act upon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String pointer, String parameter, String detail) {

    public static Violation at(String pointer, String detail) {
        return new Violation(pointer, null, detail);
    }

    public static Violation ofParameter(String parameter, String detail) {
        return new Violation(null, parameter, detail);
    }
}
