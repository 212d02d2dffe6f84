package org.csoregistry.gateway.asyncapi;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.csoregistry.gateway.document.DocumentRoutes;

/** {@code GET /asyncapi}. */
@ApplicationScoped
class AsyncApiRoutes {
    private final DocumentRoutes routes;
    private final AsyncApiDocument document;

    AsyncApiRoutes(DocumentRoutes routes, AsyncApiDocument document) {
        this.routes = routes;
        this.document = document;
    }

    void install(@Observes Router router) {
        routes.install(router, "/asyncapi", document::texts);
    }
}
