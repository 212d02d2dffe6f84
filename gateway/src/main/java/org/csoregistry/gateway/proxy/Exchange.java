package org.csoregistry.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.Admission;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.front.RequestId;
import org.csoregistry.gateway.problem.Problems;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and its answer on the way back. Bodies flow through in pieces, at the pace of
 * the slower side; everything happens on the caller's event loop.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> WITH_BODY =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final RoutingContext context;
    private final Service service;
    private final ProxyRules rules;
    private final Problems problems;
    private final HttpServerRequest in;
    private final HttpServerResponse out;
    private HttpClientRequest upstream;
    private HttpClientResponse answer;
    private long received;
    private boolean sentAll;
    private boolean over;
    private Admission.Place place;

    /** @param context its request is paused, and stays so until the service is connected */
    Exchange(RoutingContext context, Service service, ProxyRules rules, Problems problems) {
        this.context = context;
        this.service = service;
        this.rules = rules;
        this.problems = problems;
        this.in = context.request();
        this.out = context.response();
        out.closeHandler(gone -> abandon());
        out.exceptionHandler(gone -> abandon());
        in.exceptionHandler(gone -> abandon());
    }

    /** Keeps the place until it is over; answers whether it still needs it. */
    boolean takes(Admission.Place given) {
        place = given;
        if (over) {
            leave();
        }
        return !over;
    }

    void start(HttpClientRequest connected) {
        upstream = connected;
        if (over) {
            upstream.reset();
            return;
        }
        PassedHeaders.request(in, RequestId.of(context), upstream.headers());
        upstream.exceptionHandler(this::unanswered);
        upstream.response().onSuccess(this::answer).onFailure(this::unanswered);
        if (!hasBody()) {
            endUp();
            in.resume();
            return;
        }
        upstream.setChunked(!in.headers().contains("Content-Length"));
        if ("100-continue".equalsIgnoreCase(in.getHeader("Expect"))) {
            out.writeContinue();
        }
        in.handler(this::passUp).endHandler(all -> endUp());
        in.resume();
    }

    private boolean hasBody() {
        MultiMap headers = in.headers();
        return headers.contains("Content-Length")
                || headers.contains("Transfer-Encoding")
                || in.version() == HttpVersion.HTTP_2 && WITH_BODY.contains(in.method());
    }

    private void passUp(Buffer piece) {
        received += piece.length();
        if (over) {
            // The service has said all it wanted to; what the caller still sends leads nowhere.
            return;
        }
        if (received > rules.maxBody()) {
            abandon();
            problems.refuse(context, ProblemType.TOO_LARGE, "Bodies may have up to " + rules.maxBody() + " bytes.");
            return;
        }
        upstream.write(piece);
        if (upstream.writeQueueFull()) {
            in.pause();
            upstream.drainHandler(ready -> in.resume());
        }
    }

    private void endUp() {
        if (!over) {
            sentAll = true;
            upstream.end();
        }
    }

    private void answer(HttpClientResponse from) {
        if (over) {
            return;
        }
        answer = from;
        PassedHeaders.response(from.headers(), out.headers());
        out.setStatusCode(from.statusCode());
        if (!from.headers().contains("Content-Length") && mayHaveBody(from.statusCode())) {
            out.setChunked(true);
        }
        from.pipe().endOnFailure(false).to(out).onSuccess(all -> complete()).onFailure(this::brokenOff);
    }

    private void complete() {
        end();
        if (!sentAll) {
            // Answered before it had read the request: that connection is of no further use.
            reset();
            in.resume();
        }
    }

    private boolean mayHaveBody(int status) {
        return in.method() != HttpMethod.HEAD && status != 204 && status != 304;
    }

    /** Nothing came back: the caller may try again. */
    void unanswered(Throwable reason) {
        if (answer != null || over) {
            return;
        }
        abandon();
        boolean busy = reason instanceof Admission.Busy;
        // Of a crowd that is refused, the numbers of the metrics tell more than a line each.
        LOG.logf(
                busy ? Logger.Level.DEBUG : Logger.Level.WARN,
                "no answer service=%s requestId=%s reason=%s",
                service.id(),
                RequestId.of(context),
                reason);
        String detail = busy ? " has more to do than it can." : " does not answer.";
        problems.unavailable(context, "The " + service.id() + detail, rules.retryAfter());
    }

    /** Half an answer came back. Only a broken connection tells the caller that it is not the whole. */
    private void brokenOff(Throwable reason) {
        if (over) {
            return;
        }
        abandon();
        LOG.warnf("answer broke off service=%s requestId=%s reason=%s", service.id(), RequestId.of(context), reason);
        out.reset();
    }

    /** The service need not work on: the caller has gone, or has got another answer. */
    private void abandon() {
        boolean first = !over;
        // Before the reset, which reports itself as a failure at once.
        end();
        if (first && upstream != null) {
            reset();
        }
    }

    private void end() {
        over = true;
        leave();
    }

    private void leave() {
        if (place != null) {
            Admission.Place left = place;
            place = null;
            left.leave();
        }
    }

    private void reset() {
        if (answer != null) {
            answer.exceptionHandler(reset -> LOG.debugf("answer given up service=%s", service.id()));
        }
        upstream.reset();
    }
}
