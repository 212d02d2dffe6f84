package org.csoregistry.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.Test;

/** Bodies flow: what one side does not take, the other side keeps. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class LargeBodiesIT {
    private static final int MEGA = 1024 * 1024;
    /** What the system's socket buffers of two connections may hold, generously. */
    private static final long ON_THE_WAY = 40L * MEGA;

    private final AtomicLong moved = new AtomicLong();

    @Test
    void aCallerWhoDoesNotReadHoldsTheServiceBack() throws Exception {
        long size = 512L * MEGA;
        try (var service = FakeService.start(Service.EVENT, request -> produce(request.response(), size));
                Wire wire = new Wire()) {
            wire.send("GET /v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            Thread.sleep(1_000);
            long whileNotRead = moved.get();
            wire.readUntil("\r\n\r\n");
            long read = wire.in().transferTo(OutputStream.nullOutputStream());

            assertThat(whileNotRead).isLessThan(ON_THE_WAY);
            assertThat(read).isEqualTo(size);
        }
    }

    private void produce(HttpServerResponse response, long size) {
        response.putHeader("Content-Length", Long.toString(size));
        pump(response, size, Buffer.buffer(new byte[64 * 1024]));
    }

    private void pump(HttpServerResponse response, long size, Buffer piece) {
        while (moved.get() < size && !response.writeQueueFull()) {
            moved.addAndGet(piece.length());
            response.write(piece);
        }
        if (moved.get() < size) {
            response.drainHandler(drained -> pump(response, size, piece));
        } else {
            response.end();
        }
    }

    @Test
    void aServiceThatDoesNotReadHoldsTheCallerBack() throws Exception {
        int size = 60 * MEGA;
        CompletableFuture<HttpServerRequest> arrived = new CompletableFuture<>();
        try (var service = FakeService.start(Service.EVENT, request -> {
                    request.pause();
                    arrived.complete(request);
                });
                Wire wire = new Wire()) {
            wire.send("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: " + size + "\r\n\r\n");
            Thread sender = new Thread(() -> send(wire, size));
            sender.start();
            HttpServerRequest request = arrived.get();
            Thread.sleep(800);
            long whileNotRead = moved.get();
            AtomicLong received = new AtomicLong();
            request.handler(piece -> received.addAndGet(piece.length()));
            request.endHandler(all -> request.response().end("got " + received + "!"));
            request.resume();

            assertThat(wire.readUntil("!")).endsWith("got " + size + "!");
            assertThat(whileNotRead).isLessThan(ON_THE_WAY);
        }
    }

    private void send(Wire wire, int size) {
        byte[] piece = new byte[64 * 1024];
        try {
            while (moved.get() < size) {
                wire.out().write(piece);
                moved.addAndGet(piece.length);
            }
        } catch (IOException closed) {
            moved.set(size);
        }
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedUnread() throws Exception {
        String answer = Wire.exchange("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 67108865\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "/problems/too-large", "Connection: close");
    }

    @Test
    void aBodyThatGrowsTooLargeIsCutOff() throws Exception {
        try (var service = FakeService.start(Service.EVENT, request -> request.body()
                        .onSuccess(all -> request.response().end()));
                Wire wire = new Wire()) {
            wire.send("POST /v1/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] piece = new byte[MEGA];
            for (int i = 0; i < 65; i++) {
                wire.send(Integer.toHexString(MEGA) + "\r\n");
                wire.out().write(piece);
                wire.send("\r\n");
            }
            wire.send("0\r\n\r\n");

            assertThat(wire.readUntil("}")).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        }
    }
}
