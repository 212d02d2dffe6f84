package org.csoregistry.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.OutputStream;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files take their time: what ends another exchange as idle does not end theirs. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class FilesIT {
    /** Beyond the limit for other exchanges that {@link GatewaySetup} sets. */
    private static final long STANDSTILL_MILLIS = 2_500;

    private static final long SIZE = 64L * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson",
                "text/csv;q=0.9, */*;q=0.1",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void aReaderWhoStandsStillGetsAllOfAFile(String accept) throws Exception {
        try (var service = FakeService.start(Service.ORGANIZATION, request -> produce(request.response()));
                Wire wire = new Wire(64 * 1024)) {
            wire.send(
                    "GET /v1/organizations HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: " + accept + "\r\n\r\n");
            wire.readUntil("\r\n\r\n");
            Thread.sleep(STANDSTILL_MILLIS);

            assertThat(wire.in().transferTo(OutputStream.nullOutputStream())).isEqualTo(SIZE);
        }
    }

    private static void produce(HttpServerResponse response) {
        response.putHeader("Content-Length", Long.toString(SIZE));
        pump(response, SIZE, Buffer.buffer(new byte[64 * 1024]));
    }

    private static void pump(HttpServerResponse response, long left, Buffer piece) {
        long rest = left;
        while (rest > 0 && !response.writeQueueFull()) {
            response.write(piece);
            rest -= piece.length();
        }
        long later = rest;
        if (later > 0) {
            response.drainHandler(drained -> pump(response, later, piece));
        } else {
            response.end();
        }
    }

    @Test
    void anImportIsWaitedFor() throws Exception {
        Vertx timer = Vertx.vertx();
        try (var service = FakeService.start(Service.ORGANIZATION, request -> request.body()
                .onSuccess(all -> timer.setTimer(
                        STANDSTILL_MILLIS, late -> request.response().end("took " + all.length()))))) {
            String answer = Wire.exchange("POST /v1/organizations/imports?dryRun=true HTTP/1.1\r\nHost: x\r\n"
                    + "Connection: close\r\nContent-Type: text/csv\r\nContent-Length: 3\r\n\r\nid\n");

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("took 3");
        } finally {
            timer.close();
        }
    }

    @Test
    void halfAFileIsNotTakenForTheWhole() throws Exception {
        try (var service = FakeService.start(Service.ORGANIZATION, request -> {
                    request.response().setChunked(true).write("{}\n");
                    request.response().reset();
                });
                Wire wire = new Wire()) {
            wire.send("GET /v1/organizations HTTP/1.1\r\nHost: x\r\nAccept: application/x-ndjson\r\n\r\n");

            assertThat(readAll(wire)).doesNotContain("\r\n0\r\n\r\n");
        }
    }

    private static String readAll(Wire wire) {
        try {
            return wire.readAll();
        } catch (java.io.IOException reset) {
            return "";
        }
    }
}
