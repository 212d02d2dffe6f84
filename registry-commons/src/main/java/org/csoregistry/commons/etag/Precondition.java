package org.csoregistry.commons.etag;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.PreconditionRequired;
import org.csoregistry.commons.problem.Refusal.StaleVersion;
import org.csoregistry.commons.problem.Violation;

/**
 * The condition of a write to one resource: that the caller has seen its newest version, or that it does not exist.
 *
 * @param version the version seen; null stands for any, or for none with {@code absent}
 * @param absent whether the resource must not exist yet
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, section 13</a>
 */
public record Precondition(Long version, boolean absent) {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    /** Of a write to what exists: If-Match is needed. */
    public static Precondition ifMatch(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired("Send If-Match with the ETag you hold, or * to overwrite any version.");
        }
        if (ifMatch.strip().equals("*")) {
            return new Precondition(null, false);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidInput(Violation.ofParameter("If-Match", "must be one strong ETag such as \"7\", or *"));
        }
        return new Precondition(Long.valueOf(tag.group(1)), false);
    }

    /** Of a PUT: If-None-Match: * creates, If-Match replaces. */
    public static Precondition either(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch == null) {
            if (ifMatch == null) {
                throw new PreconditionRequired("Send If-None-Match: * to create, or If-Match to replace.");
            }
            return ifMatch(ifMatch);
        }
        if (ifMatch != null || !ifNoneMatch.strip().equals("*")) {
            throw new InvalidInput(Violation.ofParameter("If-None-Match", "must be * and stand without If-Match"));
        }
        return new Precondition(null, true);
    }

    /** The version that a reader says to have; 0 if none, or more than one. */
    public static long held(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return 0;
        }
        Matcher tag = TAG.matcher(ifNoneMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : 0;
    }

    /** @throws StaleVersion if the caller has not seen the current version */
    public void check(Document current) {
        if (version != null && version != current.version()) {
            throw new StaleVersion(current.version(), current.json());
        }
    }

    /** An id that a client may bring: ids sort by time, hence version 7. */
    public static UUID clientId(UUID id) {
        if (id.version() != 7 || id.variant() != 2) {
            throw new InvalidInput(Violation.ofParameter("id", "must be a UUID of version 7 (RFC 9562)"));
        }
        return id;
    }
}
