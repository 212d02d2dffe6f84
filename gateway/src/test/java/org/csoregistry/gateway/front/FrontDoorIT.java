package org.csoregistry.gateway.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.csoregistry.gateway.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class FrontDoorIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/organizations;x",
                "/v1/organizations/..;/q",
                "/v1/organizations/../../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/v1/organizations%2f..%2fq",
                "/v1/organizations%5c",
                "//v1/organizations",
                "/v1//organizations",
                "/v1/organizations/%00",
                "http://x//v1",
                "/q/%2e/metrics",
                "*"
            })
    void aPathTrickIsRefusedBeforeAnybodyReadsIt(String path) throws Exception {
        String answer = Wire.exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "/problems/unsafe-path");
    }

    /** Quarkus refuses what is no URI before any route of ours, so there is no problem document. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/organizations\\x", "/v1/a\u0000b", "/v1/a|b"})
    void whatIsNoUriIsRefusedBeforeAnybodyReadsIt(String path) throws Exception {
        String answer = Wire.exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/v1", "/v1/", "/v1/nope", "/v1/organizationsx", "/q/nope", "/problems/nope"})
    void anUnknownPathIsAProblem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/problems", "/problems/not-found", "/openapi", "/v1/stream"})
    void aWrongMethodIsAProblemThatNamesTheRightOnes(String path) {
        given().body("x")
                .post(path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT"})
    void methodsForOtherMachineryAreRefused(String method) throws Exception {
        String answer = Wire.exchange(method + " /v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: ", "application/problem+json");
    }

    @Test
    void theIndexLeadsOn() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .body("openapi", equalTo("/openapi"))
                .body("lookups.countries", equalTo("/v1/countries"))
                .body("collections.letters-of-intent", equalTo("/v1/letters-of-intent"));
    }

    @Test
    void aKnownOriginMayCall() throws Exception {
        try (var service = FakeService.saying(Service.EVENT, "e")) {
            given().header("Origin", "https://portal.example.org")
                    .get("/v1/events")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "https://portal.example.org")
                    .header("Vary", "Origin");
        }
    }

    @Test
    void whatAnAnswerDependsOnIsSaidForBothItsParts() throws Exception {
        try (var service = FakeService.start(Service.EVENT, request -> request.response()
                .putHeader("Vary", "Accept-Language")
                .end("e"))) {
            var answer = given().header("Origin", "https://portal.example.org").get("/v1/events");

            assertThat(answer.headers().getValues("Vary")).containsExactly("Origin", "Accept-Language");
        }
    }

    @Test
    void aPreflightIsAnsweredHere() {
        given().header("Origin", "https://portal.example.org")
                .header("Access-Control-Request-Method", "PATCH")
                .options("/v1/events/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
    }

    @Test
    void anUnknownOriginGetsNoPermission() {
        given().header("Origin", "https://evil.example.org")
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
