package org.csoregistry.gateway.front;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.problem.Problems;
import org.jboss.logging.Logger;

/** What every request meets first, whatever it asks for, and what is left when nobody else answers. */
@ApplicationScoped
class FrontDoor {
    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LAST = Integer.MAX_VALUE - 1;
    /** How long a caller may go on sending a body that was refused, before the connection is cut. */
    private static final long LINGER_MILLIS = 2_000;

    private final Cors cors;
    private final Problems problems;
    private final long maxBody;

    FrontDoor(Cors cors, Problems problems, GatewayConfig config) {
        this.cors = cors;
        this.problems = problems;
        this.maxBody = config.proxy().maxBody().asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::admit).failureHandler(this::failed);
        router.route()
                .order(LAST)
                .handler(context -> problems.refuse(context, ProblemType.NOT_FOUND, "No such path on this gateway."));
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestId.assign(context);
        secure(context.response());
        if (request.method() == HttpMethod.TRACE || request.method() == HttpMethod.CONNECT) {
            problems.notAllowed(context, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        } else if (!SafePath.accepts(request.path())) {
            problems.refuse(context, ProblemType.UNSAFE_PATH, null);
        } else if (declaredLength(request) > maxBody) {
            refuseLargeBody(context);
        } else if (!cors.answers(context)) {
            context.next();
        }
    }

    private static void secure(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Reads on for a moment after the answer: a connection cut under a sender takes the answer with it. */
    private void refuseLargeBody(RoutingContext context) {
        HttpServerResponse response = context.response().putHeader("Connection", "close");
        HttpServerRequest request = context.request();
        long cut = context.vertx()
                .setTimer(LINGER_MILLIS, late -> request.connection().close());
        request.handler(ignored -> {}).endHandler(all -> {
            context.vertx().cancelTimer(cut);
            request.connection().close();
        });
        response.closeHandler(gone -> context.vertx().cancelTimer(cut));
        problems.refuse(context, ProblemType.TOO_LARGE, "Bodies may have up to " + maxBody + " bytes.");
    }

    private void failed(RoutingContext context) {
        if (!SafePath.accepts(context.request().path())) {
            // The router itself gives up on some of these before it asks anybody.
            problems.refuse(context, ProblemType.UNSAFE_PATH, null);
            return;
        }
        switch (context.statusCode()) {
            case 400 -> problems.refuse(context, ProblemType.INVALID_INPUT, "The request cannot be read.");
            case 404 -> problems.refuse(context, ProblemType.NOT_FOUND, null);
            case 405 -> problems.refuse(context, ProblemType.METHOD_NOT_ALLOWED, null);
            case 406 -> problems.refuse(context, ProblemType.NOT_ACCEPTABLE, null);
            case 413 -> problems.refuse(context, ProblemType.TOO_LARGE, null);
            case 415 -> problems.refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE, null);
            default -> {
                String traceId = RequestId.of(context);
                LOG.errorf(context.failure(), "request failed traceId=%s", traceId);
                problems.send(
                        context, Problem.of(ProblemType.INTERNAL_ERROR, null).withTraceId(traceId));
            }
        }
    }
}
