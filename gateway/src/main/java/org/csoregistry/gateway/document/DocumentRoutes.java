package org.csoregistry.gateway.document;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.csoregistry.gateway.front.Answer;
import org.csoregistry.gateway.front.OwnRoute;

/** Answers with a document, in JSON unless the caller would rather have YAML. */
@ApplicationScoped
public class DocumentRoutes {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final Set<String> YAML_NAMES = Set.of(
            YAML,
            "application/x-yaml",
            "text/yaml",
            "application/vnd.oai.openapi",
            "application/vnd.aai.asyncapi+yaml");

    private final OwnRoute own;

    DocumentRoutes(OwnRoute own) {
        this.own = own;
    }

    /** Installs {@code /path}, {@code /path.json} and {@code /path.yaml}. */
    public void install(Router router, String path, Supplier<Future<Texts>> document) {
        own.get(router, path, context -> answer(context, document.get(), prefersYaml(context)));
        own.get(router, path + ".json", context -> answer(context, document.get(), false));
        own.get(router, path + ".yaml", context -> answer(context, document.get(), true));
    }

    private static void answer(RoutingContext context, Future<Texts> document, boolean yaml) {
        document.onSuccess(texts -> {
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
