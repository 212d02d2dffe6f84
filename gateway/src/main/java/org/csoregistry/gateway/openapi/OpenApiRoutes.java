package org.csoregistry.gateway.openapi;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.csoregistry.gateway.document.DocumentRoutes;

/** {@code GET /openapi}. */
@ApplicationScoped
class OpenApiRoutes {
    private final DocumentRoutes routes;
    private final OpenApiDocument document;

    OpenApiRoutes(DocumentRoutes routes, OpenApiDocument document) {
        this.routes = routes;
        this.document = document;
    }

    void install(@Observes Router router) {
        routes.install(router, "/openapi", document::texts);
    }
}
