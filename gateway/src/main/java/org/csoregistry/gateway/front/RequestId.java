package org.csoregistry.gateway.front;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The name under which one request is found in every log. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestId.class.getName();
    /** Anything else might forge a log line or a header. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Keeps the caller's id if it is harmless, or makes one; the answer carries it. */
    static void assign(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches() ? given : fresh();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
    }

    /** Nobody gains by guessing one, and a source fit for keys would have all event loops wait for one another. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    public static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
