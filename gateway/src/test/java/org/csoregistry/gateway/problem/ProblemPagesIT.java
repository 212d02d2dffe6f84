package org.csoregistry.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class ProblemPagesIT {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeLeadsToItsExplanation(ProblemType type) {
        given().get(type.uri())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("title", equalTo(type.title()))
                .body("explanation", equalTo(type.explanation()))
                .body("status", equalTo(type.status()));
    }

    @Test
    void allTypesAreListed() {
        given().get("/problems").then().statusCode(200).body("items", hasSize(ProblemType.values().length));
    }

    @Test
    void aBrowserGetsAPage() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/problems/stale-version")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("The resource has changed meanwhile"));
    }

    @Test
    void headTellsTheLengthOnly() {
        given().head("/problems").then().statusCode(200).header("Content-Length", notNullValue());
    }
}
