package org.csoregistry.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class OpenApiIT {
    private static final long OLD_MILLIS = 100;

    @Test
    void theServicesDocumentsAreOneAndOutliveTheirServices() throws Exception {
        try (var event = FakeService.start(Service.EVENT, request -> document(request, "events", "list"))) {
            given().get("/openapi")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("openapi", equalTo("3.1.0"))
                    .body("info.title", equalTo("CSO–government engagement registry"))
                    .body("paths", hasKey("/v1/events"))
                    .body("paths", hasKey("/v1/stream"))
                    .body("x-unavailable", hasItem("commitment-service"));
        }
        Thread.sleep(OLD_MILLIS);

        given().get("/openapi.json").then().statusCode(200).body("paths", hasKey("/v1/events"));
    }

    @Test
    void aClashIsToldToOperators() throws Exception {
        try (var event = FakeService.start(Service.EVENT, request -> document(request, "events", "list"));
                var other =
                        FakeService.start(Service.COMMITMENT, request -> document(request, "commitments", "list"))) {
            Thread.sleep(OLD_MILLIS);
            given().get("/openapi").then().body("paths.'/v1/commitments'.get.operationId", equalTo("listCommitment"));

            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'openapi' }.data.clash-1", containsString("commitment-service"));
        }
    }

    @Test
    void yamlIsGivenToThoseWhoAskForIt() {
        given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("openapi:"));
        given().accept("*/*").get("/openapi.yaml").then().contentType("application/yaml");
        given().accept("application/json, application/yaml")
                .get("/openapi")
                .then()
                .contentType("application/json");
    }

    @Test
    void theDocumentCanBeTriedOutWithoutTheInternet() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .body(containsString("/openapi"))
                .body(not(containsString("https://")));
    }

    private static void document(HttpServerRequest request, String collection, String operationId) {
        request.response()
                .end(
                        """
                {"openapi":"3.1.0","info":{"title":"x","version":"1"},
                 "paths":{"/v1/%s":{"get":{"operationId":"%s","responses":{"200":{"description":"ok"}}}}}}
                """
                                .formatted(collection, operationId));
    }
}
