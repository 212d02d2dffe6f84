package org.csoregistry.gateway.openapi;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.csoregistry.gateway.front.Answer;
import org.csoregistry.gateway.front.OwnRoute;

/** {@code GET /openapi}, in JSON unless the caller would rather have YAML. */
@ApplicationScoped
class OpenApiRoutes {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final Set<String> YAML_NAMES =
            Set.of(YAML, "application/x-yaml", "text/yaml", "application/vnd.oai.openapi");

    private final OwnRoute own;
    private final OpenApiDocument document;

    OpenApiRoutes(OwnRoute own, OpenApiDocument document) {
        this.own = own;
        this.document = document;
    }

    void install(@Observes Router router) {
        own.get(router, "/openapi", context -> answer(context, prefersYaml(context)));
        own.get(router, "/openapi.json", context -> answer(context, false));
        own.get(router, "/openapi.yaml", context -> answer(context, true));
    }

    private void answer(RoutingContext context, boolean yaml) {
        document.texts()
                .onSuccess(texts -> {
                    context.response().putHeader("Vary", "Accept").putHeader("Cache-Control", "no-cache");
                    Answer.send(context, 200, yaml ? YAML : JSON, yaml ? texts.yaml() : texts.json());
                })
                .onFailure(context::fail);
    }

    /** Whichever of the two is named first; browsers name neither. */
    private static boolean prefersYaml(RoutingContext context) {
        return Answer.prefers(context, YAML_NAMES, Set.of(JSON));
    }
}
