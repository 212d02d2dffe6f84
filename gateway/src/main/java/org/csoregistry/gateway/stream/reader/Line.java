package org.csoregistry.gateway.stream.reader;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.logging.Logger;

/** The connection to one reader: what it takes, and since when it has taken nothing. */
final class Line {
    private static final Logger LOG = Logger.getLogger(Line.class);

    private final HttpServerResponse response;
    private final Runnable onDrained;
    private final Runnable onClosed;
    private long fullSince;
    private boolean full;
    private boolean closed;

    Line(HttpServerResponse response, Runnable onDrained, Runnable onClosed) {
        this.response = response;
        this.onDrained = onDrained;
        this.onClosed = onClosed;
        response.closeHandler(gone -> close());
        response.exceptionHandler(reason -> {
            LOG.debugf("reader's connection broke reason=%s", reason);
            close();
        });
    }

    void write(Buffer buffer) {
        response.write(buffer);
        if (!full && response.writeQueueFull()) {
            full = true;
            fullSince = System.nanoTime();
            response.drainHandler(drained -> {
                full = false;
                onDrained.run();
            });
        }
    }

    boolean takesMore() {
        return !full && !closed;
    }

    boolean isFull() {
        return full;
    }

    boolean isClosed() {
        return closed;
    }

    /** Milliseconds for which the reader has taken nothing. */
    long stalledFor() {
        return full ? (System.nanoTime() - fullSince) / 1_000_000 : 0;
    }

    /** Breaks the connection; what waits in it is given up. */
    void cut() {
        response.reset();
        close();
    }

    /** Says one last thing. */
    void end(Buffer last) {
        response.end(last);
        close();
    }

    private void close() {
        if (!closed) {
            closed = true;
            onClosed.run();
        }
    }
}
