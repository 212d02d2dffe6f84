package org.csoregistry.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class ProxyIT {

    @Test
    void eachCollectionLeadsToItsService() throws Exception {
        try (var one = FakeService.saying(Service.ORGANIZATION, "o");
                var two = FakeService.saying(Service.EVENT, "e");
                var three = FakeService.saying(Service.COMMITMENT, "c")) {
            given().get("/v1/organizations").then().statusCode(200).body(equalTo("o"));
            given().get("/v1/countries/MN").then().statusCode(200).body(equalTo("o"));
            given().get("/v1/platforms").then().statusCode(200).body(equalTo("o"));
            given().get("/v1/code-lists/audiences").then().statusCode(200).body(equalTo("o"));
            given().get("/v1/duplicates?country=MN").then().statusCode(200).body(equalTo("o"));
            given().get("/v1/events/1/sessions").then().statusCode(200).body(equalTo("e"));
            given().get("/v1/commitments").then().statusCode(200).body(equalTo("c"));
            given().get("/v1/letters-of-intent/1").then().statusCode(200).body(equalTo("c"));
        }
    }

    @Test
    void pathQueryMethodAndBodyPassUnchanged() throws Exception {
        try (var service = FakeService.start(Service.EVENT, ProxyIT::echo)) {
            given().urlEncodingEnabled(false)
                    .body("{\"a\":1}")
                    .patch("/v1/events/%C3%A9?q=a%2Fb&x=%20+;")
                    .then()
                    .statusCode(200)
                    .body(equalTo("PATCH /v1/events/%C3%A9?q=a%2Fb&x=%20+; {\"a\":1}"));
        }
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> request.response().end(request.method() + " " + request.uri() + " " + body));
    }

    @Test
    void aServiceThatIsDownIs503WhileOthersGoOn() throws Exception {
        try (var up = FakeService.saying(Service.EVENT, "here")) {
            given().body("x".repeat(200_000))
                    .post("/v1/organizations")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/unavailable"))
                    .body("detail", containsString("organization-service"));
            given().get("/v1/events").then().statusCode(200).body(equalTo("here"));
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIs503() throws Exception {
        try (var silent = FakeService.start(Service.EVENT, request -> {})) {
            given().get("/v1/events").then().statusCode(503).header("Retry-After", notNullValue());
        }
    }

    @Test
    void aServiceThatComesBackIsReachedAtOnce() throws Exception {
        FakeService.saying(Service.EVENT, "first").close();
        given().get("/v1/events").then().statusCode(503);

        try (var back = FakeService.saying(Service.EVENT, "second")) {
            given().get("/v1/events").then().statusCode(200).body(equalTo("second"));
        }
    }

    @Test
    void halfAnAnswerBreaksTheConnection() throws Exception {
        try (var failing = FakeService.start(Service.EVENT, request -> {
            request.response().setChunked(true).write("half").onSuccess(sent -> request.connection()
                    .close());
        })) {
            String answer = Wire.exchange("GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answer).contains("200 OK", "half").doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aCallerWhoLeavesEndsTheServicesWork() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        try (var service = FakeService.start(Service.EVENT, request -> {
            request.connection().closeHandler(ended::complete);
            begun.complete(null);
        })) {
            try (Wire wire = new Wire().send("GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n")) {
                begun.get(5, TimeUnit.SECONDS);
            }

            assertThat(ended).succeedsWithin(1, TimeUnit.SECONDS);
        }
    }

    @Test
    void aCallerWhoLeavesHalfwayThroughItsBodyEndsTheServicesWork() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        try (var service = FakeService.start(Service.EVENT, request -> {
            request.connection().closeHandler(ended::complete);
            request.handler(piece -> begun.complete(null));
        })) {
            try (Wire wire = new Wire().send("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nhalf")) {
                begun.get(5, TimeUnit.SECONDS);
            }

            assertThat(ended).succeedsWithin(1, TimeUnit.SECONDS);
        }
    }

    @Test
    void answersWithoutBodyPassAsTheyAre() throws Exception {
        try (var service = FakeService.start(Service.EVENT, request -> {
            int status = Integer.parseInt(request.path().substring("/v1/events/".length()));
            request.response().setStatusCode(status).putHeader("ETag", "\"7\"").end();
        })) {
            given().get("/v1/events/204").then().statusCode(204).header("ETag", "\"7\"");
            given().get("/v1/events/304").then().statusCode(304).header("ETag", "\"7\"");
            given().head("/v1/events/200").then().statusCode(200).header("ETag", "\"7\"");
        }
    }

    @Test
    void anEarlyRefusalReachesACallerWhoIsStillSending() throws Exception {
        try (var strict = FakeService.start(
                Service.EVENT, request -> request.response().setStatusCode(413).end("too much"))) {
            given().body("x".repeat(30_000_000))
                    .post("/v1/events")
                    .then()
                    .statusCode(413)
                    .body(equalTo("too much"));
            given().get("/v1/events").then().statusCode(413);
        }
    }

    @Test
    void aCautiousCallerIsToldToContinueOnlyWhenTheServiceIsThere() throws Exception {
        String request = "POST /v1/events HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
        try (var service = FakeService.start(Service.EVENT, ProxyIT::echo);
                Wire wire = new Wire().send(request)) {
            assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            wire.send("ok");
            assertThat(wire.readUntil("ok")).startsWith("HTTP/1.1 200");
        }
        try (Wire wire = new Wire().send(request)) {
            assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 503");
        }
    }

    @Test
    void oneConnectionServesManyRequests() throws Exception {
        String request = "GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n";
        try (var service = FakeService.saying(Service.EVENT, "<end>");
                Wire wire = new Wire().send(request + request + request)) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.readUntil("<end>")).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void aConnectionOutlivesARefusedBody() throws Exception {
        try (Wire wire = new Wire()) {
            wire.send("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(wire.readUntil("}")).startsWith("HTTP/1.1 404");
            wire.send("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(wire.readUntil("}")).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void aRequestThatIsTwoAtOnceIsRefused() {
        String smuggled = "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde";

        assertThatThrownBy(() -> {
                    String answer = Wire.exchange(smuggled);
                    if (answer.startsWith("HTTP/1.1 400")) {
                        throw new IOException("refused");
                    }
                })
                .isInstanceOf(IOException.class);
    }
}
