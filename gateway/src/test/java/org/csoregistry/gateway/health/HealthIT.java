package org.csoregistry.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
@SuppressWarnings("try") // the services work by being there
class HealthIT {
    private static final String EVENT_CHECK = "checks.find { it.name == 'event-service' }";

    @BeforeEach
    void letLastAnswersGrowOld() throws InterruptedException {
        Thread.sleep(100);
    }

    @Test
    void oneServiceUpIsDegradedAndTellsWhichAreDown() throws Exception {
        try (var up = FakeService.saying(Service.EVENT, "{}")) {
            given().get("/health")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("degraded"))
                    .body("services.event-service", equalTo("up"))
                    .body("services.organization-service", equalTo("down"));
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body(EVENT_CHECK + ".data.service", equalTo("UP"))
                    .body("checks.find { it.name == 'commitment-service' }.data.service", equalTo("DOWN"));
        }
    }

    @Test
    void aServiceThatIsThereButNotReadyIsDown() throws Exception {
        try (var unready = FakeService.start(
                        Service.EVENT,
                        request -> request.response().setStatusCode(503).end());
                var up = FakeService.saying(Service.ORGANIZATION, "{}")) {
            given().get("/health").then().statusCode(200).body("services.event-service", equalTo("down"));
        }
    }

    @Test
    void noServiceAtAllIsDown() {
        given().get("/health").then().statusCode(503).body("status", equalTo("down"));
        given().get("/q/health/ready").then().statusCode(503).body(EVENT_CHECK + ".status", equalTo("DOWN"));
    }

    @Test
    void theProcessItselfIsAliveAllTheSame() {
        given().get("/q/health/live").then().statusCode(200);
    }
}
