package org.csoregistry.gateway.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.front.Answer;
import org.csoregistry.gateway.front.OwnRoute;

/** What each problem's {@code type} leads to: its explanation, for programs as JSON and for people as a page. */
@ApplicationScoped
class ProblemPages {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%s</title></head>
            <body style="font-family: sans-serif; max-width: 40em; margin: 2em auto">
            %s</body>
            </html>
            """;

    private final OwnRoute own;
    private final Problems problems;

    ProblemPages(OwnRoute own, Problems problems) {
        this.own = own;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        own.get(router, "/problems", this::all);
        own.get(router, "/problems/:slug", this::one);
    }

    private void all(RoutingContext context) {
        if (Answer.prefersHtml(context)) {
            StringBuilder body = new StringBuilder("<h1>Problems</h1>\n");
            for (ProblemType type : ProblemType.values()) {
                body.append(html(type));
            }
            Answer.html(context, PAGE.formatted("Problems", body));
            return;
        }
        JsonArray items = new JsonArray();
        for (ProblemType type : ProblemType.values()) {
            items.add(json(type));
        }
        Answer.json(context, 200, new JsonObject().put("items", items).toBuffer());
    }

    private void one(RoutingContext context) {
        String slug = context.pathParam("slug");
        Optional<ProblemType> found = Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst();
        if (found.isEmpty()) {
            problems.refuse(context, ProblemType.NOT_FOUND, "No problem has this name; see /problems.");
        } else if (Answer.prefersHtml(context)) {
            Answer.html(context, PAGE.formatted(found.get().title(), html(found.get())));
        } else {
            Answer.json(context, 200, json(found.get()).toBuffer());
        }
    }

    private static JsonObject json(ProblemType type) {
        return new JsonObject()
                .put("type", type.uri())
                .put("status", type.status())
                .put("title", type.title())
                .put("explanation", type.explanation());
    }

    private static String html(ProblemType type) {
        return "<h2><a href=\"%s\">%s</a></h2>\n<p>%s</p>\n<p>HTTP status %d</p>\n"
                .formatted(type.uri(), type.title(), escape(type.explanation()), type.status());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
