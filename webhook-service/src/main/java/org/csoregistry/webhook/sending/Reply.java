package org.csoregistry.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.csoregistry.commons.text.Texts;

/**
 * What came of one request.
 *
 * @param status of HTTP; null if there was no answer
 * @param fault why there was none, or why it does not count; null if it does
 * @param retryAfter as sent; null if not
 * @param body its beginning, as far as it was read; empty if there was none
 */
public record Reply(Integer status, String fault, String retryAfter, byte[] body, Duration took) {
    private static final int EXCERPT = 500;

    public static Reply unanswered(String fault, Duration took) {
        return new Reply(null, fault, null, new byte[0], took);
    }

    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    public boolean isGone() {
        return status != null && status == 410;
    }

    /** Whether the endpoint asks for rest, rather than refusing this one message. */
    public boolean asksForRest() {
        return status != null && (status == 429 || status == 503);
    }

    /** The answer's beginning, as text that the log can hold; null if there is none. */
    public String excerpt() {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(EXCERPT)
                .mapToObj(Character::toString)
                .filter(Texts::isStorable)
                .forEach(kept::append);
        return kept.isEmpty() ? null : kept.toString();
    }

    /** Why this was no success, in a sentence for the owner. */
    public String reason() {
        if (fault != null) {
            return fault;
        }
        return status >= 300 && status < 400
                ? "It answered " + status + "; redirects are not followed."
                : "It answered " + status + ".";
    }
}
