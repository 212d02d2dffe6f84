package org.csoregistry.commons.web;

import io.quarkus.runtime.ExecutorRecorder;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.InputHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Has a body read before a thread is given to its request, as far as memory may be held for it: a thread that waited for
 * the pieces would contend with the event loop that brings them, and a slow line would hold it for long.
 */
@Provider
@NonBlocking
@Priority(BodiesAhead.BEFORE_ALL)
public class BodiesAhead implements ResteasyReactiveContainerRequestFilter {
    /** What needs no thread must come before what may need one. */
    static final int BEFORE_ALL = 0;

    /** Most drafts by far; what is larger is read to its end by the thread. */
    private static final int MAX_BYTES = 64 * 1024;

    private final ServerRestHandler reading = new InputHandler(MAX_BYTES, ExecutorRecorder::getCurrent);

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request) {
        try {
            reading.handle((ResteasyReactiveRequestContext) request.getServerRequestContext());
        } catch (Exception e) {
            throw new IllegalStateException("the body could not be read", e);
        }
    }
}
