package org.csoregistry.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;

/** Tells requests that move whole files: those take as long as their caller's line needs. */
final class FileTransfers {
    private static final String IMPORTS = "/imports";
    private static final Set<String> TYPES = Set.of(
            "application/x-ndjson", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FileTransfers() {}

    static boolean isOne(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return request.path().endsWith(IMPORTS)
                || accept != null && TYPES.stream().anyMatch(accept.toLowerCase(Locale.ROOT)::contains);
    }
}
