package org.csoregistry.commons.exports;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.csoregistry.commons.page.Whole;
import org.jboss.logging.Logger;

/**
 * One file on its way to its reader, at the reader's pace. Where it breaks off the connection is cut: what was sent in
 * chunks then lacks the last, and no reader takes it for the whole.
 */
final class Export implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(Export.class);
    private static final int BUFFER = 32 * 1024;

    private final Whole list;
    private final Sinks sinks;
    private final RoutingContext context;
    private final Clock clock;
    private final Instant end;
    private final Runnable whenOver;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Makes what writes the file, once there is something to write to. */
    interface Sinks {
        RowSink to(OutputStream out) throws IOException;
    }

    /** @param whenOver called once, whatever becomes of it */
    Export(Whole list, Sinks sinks, RoutingContext context, Clock clock, Instant end, Runnable whenOver) {
        this.list = list;
        this.sinks = sinks;
        this.context = context;
        this.clock = clock;
        this.end = end;
        this.whenOver = whenOver;
        // A HEAD, or a reader who has gone already: nobody will ask for the body.
        context.addEndHandler(ended -> {
            if (taken.compareAndSet(false, true)) {
                context.vertx().executeBlocking(this::release, false);
            }
        });
    }

    @Override
    public void write(OutputStream to) throws IOException {
        if (!taken.compareAndSet(false, true)) {
            throw new IOException("the reader has gone");
        }
        boolean whole = false;
        try {
            OutputStream out = new BufferedOutputStream(to, BUFFER);
            RowSink sink = sinks.to(out);
            list.forEach(json -> {
                mustBeInTime();
                sink.write(json);
            });
            sink.finish();
            out.flush();
            whole = true;
        } catch (IOException e) {
            throw context.response().headWritten() ? new BrokenOff(e) : e;
        } finally {
            if (!whole) {
                breakOff();
            }
            release();
        }
    }

    private void mustBeInTime() throws IOException {
        if (clock.instant().isAfter(end)) {
            throw new IOException("the reader is too slow");
        }
    }

    private void breakOff() {
        HttpServerResponse response = context.response();
        if (response.headWritten() && !response.ended()) {
            LOG.warnf("export broke off path=%s", context.request().path());
            response.reset();
        }
    }

    private Void release() {
        try {
            list.close();
        } finally {
            whenOver.run();
        }
        return null;
    }
}
