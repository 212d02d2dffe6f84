package org.csoregistry.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.ProblemType;

/** Answers a request with a problem. */
@ApplicationScoped
public class Problems {
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    public void refuse(RoutingContext context, ProblemType type, String detail) {
        send(context, Problem.of(type, detail));
    }

    public void notAllowed(RoutingContext context, String allowed) {
        context.response().putHeader("Allow", allowed);
        refuse(context, ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + allowed + ".");
    }

    /** @param wait what the caller should wait before the next try; rounded up to whole seconds */
    public void unavailable(RoutingContext context, String detail, Duration wait) {
        context.response().putHeader("Retry-After", Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000)));
        refuse(context, ProblemType.UNAVAILABLE, detail);
    }

    /** Sends the problem if nothing was sent yet; otherwise breaks the connection, so that nobody takes half for whole. */
    public void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        Buffer body = write(problem);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Length", Integer.toString(body.length()))
                .putHeader("Cache-Control", "no-store");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
        // An unread body would block the next request on the same connection.
        context.request().resume();
    }

    private Buffer write(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
