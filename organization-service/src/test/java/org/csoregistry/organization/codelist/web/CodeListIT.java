package org.csoregistry.organization.codelist.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class CodeListIT {

    @Test
    void theListsAreListed() {
        anonymous()
                .get("/v1/code-lists")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=3600")
                .body("items.name", hasItems("organization-types", "specializations", "countries", "languages"))
                .body("items[0].titles.keySet()", hasItems("ar", "en", "es", "fr", "ru", "zh"))
                .body("items[0]", not(hasKey("items")))
                .body("items.find { it.name == 'audiences' }.size", equalTo(3));
    }

    @Test
    void aListHasItsCodesInTheLanguageAccepted() {
        anonymous()
                .header("Accept-Language", "es-AR, en;q=0.1")
                .get("/v1/code-lists/specializations")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.code == 'uncac-13' }.names",
                        equalTo(Map.of("es", "Participación de la sociedad")))
                .body("items.find { it.code == 'uncac-13' }.parent", equalTo("uncac-ii"));
    }

    @Test
    void eachLanguageHasItsTagAndAReaderWhoHoldsItIsToldSo() {
        String all = anonymous().get("/v1/code-lists/audiences").header("ETag");

        anonymous()
                .header("If-None-Match", all)
                .get("/v1/code-lists/audiences")
                .then()
                .statusCode(304)
                .header("Vary", "Accept-Language");
        anonymous()
                .header("If-None-Match", all)
                .header("Accept-Language", "ru")
                .get("/v1/code-lists/audiences")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/code-lists/nothing, application/json, 404, not-found",
        "/v1/code-lists/Audiences, application/json, 400, invalid-input",
        "/v1/code-lists/a..b, application/json, 400, invalid-input",
        "/v1/code-lists?language=fr, application/json, 400, invalid-input",
        "/v1/code-lists/audiences, text/csv, 406, not-acceptable",
        "/v1/code-lists/audiences/public, application/json, 404, not-found"
    })
    void whatIsNotOfferedIsRefused(String path, String accept, int status, String problem) {
        anonymous()
                .header("Accept", accept)
                .get(path)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }
}
