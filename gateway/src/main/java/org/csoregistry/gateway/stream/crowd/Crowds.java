package org.csoregistry.gateway.stream.crowd;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csoregistry.gateway.stream.Hub;

/** The crowds of all event loops that serve readers; there are as many as processors, or twice as many. */
@Singleton
public class Crowds {
    private final Hub hub;
    private final Map<Context, Crowd> crowds = new ConcurrentHashMap<>();

    Crowds(Hub hub) {
        this.hub = hub;
    }

    /** The crowd of the event loop that asks. */
    public Crowd here(Vertx vertx) {
        // A request has a context of its own, its event loop's is the root of that.
        Context root = VertxContext.getRootContext(vertx.getOrCreateContext());
        return crowds.computeIfAbsent(root, context -> {
            Crowd crowd = new Crowd(vertx, context, hub::head);
            hub.join(crowd);
            return crowd;
        });
    }
}
