package org.csoregistry.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What the gateway says in every answer itself; the request id is ours both ways. */
    private static final Set<String> SAID_AT_THE_DOOR =
            Set.of("x-request-id", "x-content-type-options", "x-frame-options", "referrer-policy");

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
        Set<String> ending = namedBy(from.getAll("Connection"));
        for (Map.Entry<String, String> header : from) {
            String key = header.getKey().toLowerCase(Locale.ROOT);
            boolean ends = HOP_BY_HOP.contains(key) || ending.contains(key) || key.startsWith(":");
            boolean ours = towardsService
                    ? OURS_TO_SAY.contains(key) || key.startsWith("x-forwarded-")
                    : SAID_AT_THE_DOOR.contains(key);
            if (!ends && !ours) {
                // Added, not set: a header may be there several times, and of Vary the gateway may have said its part.
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    /** What ends at this hop because {@code Connection} says so. */
    private static Set<String> namedBy(List<String> connection) {
        if (connection.isEmpty()) {
            return Set.of();
        }
        return connection.stream()
                .flatMap(options -> Arrays.stream(options.split(",")))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
