package org.csoregistry.gateway.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.csoregistry.gateway.Service;

/** The first thing somebody sees who knows nothing but the address. */
@ApplicationScoped
class Index {
    private final OwnRoute own;

    Index(OwnRoute own) {
        this.own = own;
    }

    void install(@Observes Router router) {
        Buffer links = links().toBuffer();
        own.get(router, "/", context -> Answer.json(context, 200, links));
    }

    private static JsonObject links() {
        JsonObject collections = new JsonObject();
        JsonObject lookups = new JsonObject();
        for (Service service : Service.values()) {
            service.collections().forEach(name -> collections.put(name, "/v1/" + name));
            service.lookups().forEach(name -> lookups.put(name, "/v1/" + name));
        }
        return new JsonObject()
                .put("name", "CSO–government engagement registry")
                .put("docs", "/docs")
                .put("openapi", "/openapi")
                .put("asyncapi", "/asyncapi")
                .put("health", "/health")
                .put("problems", "/problems")
                .put("changes", "/v1/changes")
                .put("stream", "/v1/stream")
                .put("collections", collections)
                .put("lookups", lookups);
    }
}
