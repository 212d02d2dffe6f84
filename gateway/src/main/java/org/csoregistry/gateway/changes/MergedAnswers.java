package org.csoregistry.gateway.changes;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.GatewayConfig;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.Item;
import org.csoregistry.gateway.feed.PlaceGone;
import org.csoregistry.gateway.front.Answer;
import org.csoregistry.gateway.problem.Problems;
import org.csoregistry.gateway.stream.Position;
import org.jboss.logging.Logger;

/** What the merged feed answers, and whom it lets wait. */
@ApplicationScoped
class MergedAnswers {
    private static final Logger LOG = Logger.getLogger(MergedAnswers.class);

    private final Problems problems;
    private final Semaphore waiting;
    private final Duration retryAfter;

    MergedAnswers(Problems problems, GatewayConfig config) {
        this.problems = problems;
        this.waiting = new Semaphore(config.changes().maxWaiting());
        this.retryAfter = config.proxy().retryAfter();
    }

    boolean mayWait() {
        return waiting.tryAcquire();
    }

    void hasWaited() {
        waiting.release();
    }

    void tooManyWait(RoutingContext context) {
        problems.unavailable(context, "Too many readers wait already.", retryAfter);
    }

    void page(RoutingContext context, ChangesQuery query, Merge.Merged merged) {
        Buffer body = Buffer.buffer("{\"items\":[");
        String separator = "";
        for (Item item : merged.items()) {
            body.appendString(separator).appendBytes(item.page(), item.from(), item.to() - item.from());
            separator = ",";
        }
        body.appendString("],\"next\":\"" + merged.next().encode(query.feed()) + "\",\"more\":" + merged.more() + "}");
        context.response().putHeader("Link", "<" + query.from(merged.next()) + ">; rel=\"next\"");
        Answer.json(context, 200, body);
    }

    /** A refusal comes first, since only the reader can mend it; a page without one of the services there is not. */
    void refuse(RoutingContext context, ChangesQuery query, Map<Service, Throwable> failures) {
        for (Throwable failure : failures.values()) {
            if (failure instanceof ServiceFeeds.Refused refused) {
                pass(context, refused);
                return;
            }
        }
        String down = failures.entrySet().stream()
                .filter(failure -> !(failure.getValue() instanceof PlaceGone))
                .peek(failure -> LOG.warnf(
                        "merged feed lacks service=%s reason=%s",
                        failure.getKey().id(), failure.getValue()))
                .map(failure -> failure.getKey().id())
                .collect(Collectors.joining(", "));
        if (down.isEmpty()) {
            problems.send(context, expired(query, failures));
        } else {
            problems.unavailable(context, "No answer from " + down + ".", retryAfter);
        }
    }

    private static void pass(RoutingContext context, ServiceFeeds.Refused refused) {
        String challenge = refused.head().getHeader("WWW-Authenticate");
        if (challenge != null) {
            context.response().putHeader("WWW-Authenticate", challenge);
        }
        Answer.send(context, refused.head().statusCode(), Problem.MEDIA_TYPE, refused.body());
    }

    /** The places in the other services' feeds are kept. */
    private static Problem expired(ChangesQuery query, Map<Service, Throwable> failures) {
        Position restart = query.after().orElse(Position.START);
        StringBuilder collections = new StringBuilder();
        for (Throwable failure : failures.values()) {
            PlaceGone gone = (PlaceGone) failure;
            restart = restart.with(gone.service(), gone.end());
            gone.service()
                    .collections()
                    .forEach(name -> collections.append(" /v1/").append(name));
        }
        return Problem.of(
                        ProblemType.CURSOR_EXPIRED,
                        "What followed this cursor is gone. List anew, then follow from restart:" + collections)
                .withRestart(query.from(restart));
    }
}
