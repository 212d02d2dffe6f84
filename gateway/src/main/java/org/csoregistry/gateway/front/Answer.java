package org.csoregistry.gateway.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Whole answers of the gateway's own. */
public final class Answer {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> JSON = Set.of("application/json");

    private Answer() {}

    public static void json(RoutingContext context, int status, Buffer body) {
        send(context, status, "application/json", body);
    }

    public static void html(RoutingContext context, String page) {
        send(context, 200, "text/html; charset=utf-8", Buffer.buffer(page));
    }

    public static void send(RoutingContext context, int status, String type, Buffer body) {
        HttpServerResponse response = context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Content-Length", Integer.toString(body.length()));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** True for browsers, which name HTML before anything else. */
    public static boolean prefersHtml(RoutingContext context) {
        return prefers(context, HTML, JSON);
    }

    /** Whether one of {@code wanted} comes before all of {@code others} in what the caller accepts. */
    public static boolean prefers(RoutingContext context, Set<String> wanted, Set<String> others) {
        return context.parsedHeaders().accept().stream()
                .map(ParsedHeaderValue::value)
                .filter(type -> wanted.contains(type) || others.contains(type))
                .findFirst()
                .filter(wanted::contains)
                .isPresent();
    }
}
