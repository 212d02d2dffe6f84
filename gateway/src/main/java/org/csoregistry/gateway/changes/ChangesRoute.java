package org.csoregistry.gateway.changes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.gateway.front.OwnRoute;
import org.csoregistry.gateway.problem.Problems;

/** {@code GET /v1/changes}: the feeds of the three services as one, with one cursor. */
@ApplicationScoped
class ChangesRoute {
    private final OwnRoute own;
    private final Problems problems;
    private final ServiceFeeds feeds;
    private final MergedAnswers answers;

    ChangesRoute(OwnRoute own, Problems problems, ServiceFeeds feeds, MergedAnswers answers) {
        this.own = own;
        this.problems = problems;
        this.feeds = feeds;
        this.answers = answers;
    }

    void install(@Observes Router router) {
        own.get(router, ChangesQuery.PATH, this::read);
    }

    private void read(RoutingContext context) {
        try {
            ChangesQuery query = ChangesQuery.of(context.request());
            context.request().resume();
            new MergedRead(context, query, feeds, answers).start();
        } catch (Refusal refusal) {
            problems.send(context, refusal.problem());
        }
    }
}
