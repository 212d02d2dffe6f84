package org.csoregistry.organization.place.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class PlaceRefusalsIT {

    @ParameterizedTest
    @CsvSource({
        "/v1/countries/XX, 404, not-found",
        "/v1/countries/mn, 400, invalid-input",
        "/v1/countries/MNG, 400, invalid-input",
        "/v1/countries/MN?lang=fr, 400, invalid-input",
        "/v1/platforms/999, 404, not-found",
        "/v1/platforms/496, 404, not-found",
        "/v1/platforms/35, 400, invalid-input",
        "/v1/platforms/QO1, 400, invalid-input",
        "/v1/platforms?limit=5, 400, invalid-input",
        "/v1/countries/MN/nothing, 404, not-found"
    })
    void whatIsNoPlaceIsRefused(String path, int status, String problem) {
        anonymous()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/countries", "/v1/countries/MN", "/v1/platforms/035", "/v1/organizations"})
    void aFormatThatIsNotOfferedIsRefused(String path) {
        anonymous()
                .header("Accept", "text/turtle")
                .get(path)
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/countries", "/v1/countries/MN", "/v1/platforms/035", "/v1/code-lists/audiences"})
    void whatIsOnlyLookedUpCannotBeWritten(String path) {
        secretariat()
                .contentType("application/json")
                .body("{}")
                .put(path)
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }
}
