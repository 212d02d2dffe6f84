package org.csoregistry.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.csoregistry.gateway.front.RequestId;

/**
 * Which headers pass, and which end at this hop.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1">RFC 9110, section 7.6.1</a>
 */
final class PassedHeaders {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** What only a proxy may say; and Expect, which the gateway answers itself. */
    private static final Set<String> OURS_TO_SAY = Set.of("forwarded", "x-real-ip", "expect", "x-request-id");

    private PassedHeaders() {}

    /** Fills {@code to} for the service. Host stays the caller's, so that links in answers lead back here. */
    static void request(HttpServerRequest from, String requestId, MultiMap to) {
        copy(from.headers(), to, true);
        String host = from.getHeader("Host") == null && from.authority() != null
                ? from.authority().toString()
                : from.getHeader("Host");
        if (host != null) {
            to.set("Host", host);
            to.set("X-Forwarded-Host", host);
        }
        to.set("X-Forwarded-For", from.remoteAddress().hostAddress());
        to.set("X-Forwarded-Proto", from.scheme());
        to.set(RequestId.HEADER, requestId);
    }

    /** Fills {@code to} for the caller. */
    static void response(MultiMap from, MultiMap to) {
        copy(from, to, false);
    }

    private static void copy(MultiMap from, MultiMap to, boolean towardsService) {
        Set<String> ending = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String connection : from.getAll("Connection")) {
            for (String option : connection.split(",")) {
                ending.add(option.strip());
            }
        }
        for (String name : from.names()) {
            String key = name.toLowerCase(Locale.ROOT);
            boolean ends = HOP_BY_HOP.contains(key) || ending.contains(key) || key.startsWith(":");
            boolean forged = towardsService && (OURS_TO_SAY.contains(key) || key.startsWith("x-forwarded-"));
            // The request id is ours both ways: the caller already has it.
            if (key.equals("vary") && !towardsService) {
                // The gateway may have said on what its own part of the answer depends.
                to.add(name, from.getAll(name));
            } else if (!ends && !forged && !key.equals("x-request-id")) {
                to.set(name, from.getAll(name));
            }
        }
    }
}
