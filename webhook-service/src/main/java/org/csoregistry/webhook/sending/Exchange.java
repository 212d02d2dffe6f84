package org.csoregistry.webhook.sending;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** One request under way. Vert.x brings it forward on an event loop; a worker waits for its end. */
final class Exchange {
    /** Enough for an excerpt, and for a challenge with some talk around it. */
    private static final int MOST_READ = 4096;

    private final Duration limit;
    private final long begin = System.nanoTime();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Buffer body = Buffer.buffer();
    private HttpClientRequest request;
    private Integer status;
    private String retryAfter;
    private String fault;
    private boolean over;

    Exchange(Duration limit) {
        this.limit = limit;
    }

    synchronized void send(HttpClientRequest connected, byte[] content) {
        request = connected;
        if (over) {
            request.reset();
            return;
        }
        request.exceptionHandler(this::failed);
        request.response().onSuccess(this::answered).onFailure(this::failed);
        request.send(Buffer.buffer(content));
    }

    private synchronized void answered(HttpClientResponse response) {
        status = response.statusCode();
        retryAfter = response.getHeader("Retry-After");
        response.exceptionHandler(broken -> finish());
        response.handler(this::read);
        response.endHandler(all -> finish());
    }

    private synchronized void read(Buffer piece) {
        if (!over) {
            body.appendBuffer(piece, 0, Math.min(piece.length(), MOST_READ - body.length()));
            if (body.length() >= MOST_READ) {
                finish();
                // The rest may never end.
                request.reset();
            }
        }
    }

    synchronized void failed(Throwable reason) {
        if (!over && status == null) {
            fault = describe(reason);
        }
        finish();
    }

    private synchronized void finish() {
        over = true;
        end.countDown();
    }

    /** What came until the limit; a status that has come counts, even if its body has not. */
    Reply await() throws InterruptedException {
        boolean inTime = end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            over = true;
            if (!inTime && request != null) {
                request.reset();
            }
            if (status == null && fault == null) {
                fault = "It did not answer within " + limit.toMillis() / 1000.0 + " s.";
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Reply(status, status == null ? fault : null, retryAfter, body.getBytes(), took);
        }
    }

    /** By kind only: the texts of libraries are not for strangers. */
    private static String describe(Throwable reason) {
        if (reason instanceof ConnectTimeoutException) {
            return "It could not be connected to in time.";
        } else if (reason instanceof ConnectException) {
            return "It refused the connection.";
        } else if (reason instanceof SSLException || reason.getCause() instanceof SSLException) {
            return "Its certificate could not be trusted, or TLS failed otherwise.";
        }
        return "The connection broke off.";
    }
}
