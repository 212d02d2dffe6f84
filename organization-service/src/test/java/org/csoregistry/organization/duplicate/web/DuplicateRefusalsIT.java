package org.csoregistry.organization.duplicate.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.REGISTRY;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.created;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.judge;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.named;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.of;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.pair;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.untilLookedFor;
import static org.csoregistry.organization.duplicate.web.DuplicateSample.word;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class DuplicateRefusalsIT {

    @ParameterizedTest
    @ValueSource(strings = {"government", "cso", "partner", "admin"})
    void duplicatesAreForTheSecretariatAndFieldOffices(String role) {
        UUID id = created(word());

        of(as(token(role, "SR")), id).then().statusCode(403);
        as(token(role, "SR")).get("/v1/duplicates").then().statusCode(403);
        judge(as(token(role, "SR")), id, created(word())).then().statusCode(403);
        anonymous().get("/v1/duplicates").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/duplicates?country=XX, 400, invalid-input",
        "/v1/duplicates?country=MN;KE, 400, invalid-input",
        "/v1/duplicates?limit=0, 400, invalid-input",
        "/v1/duplicates?limit=ten, 400, invalid-input",
        "/v1/duplicates?dismissed=maybe, 400, invalid-input",
        "/v1/duplicates?score=9, 400, invalid-input",
        "/v1/duplicates?after=eyJ9, 400, invalid-cursor",
        "/v1/duplicates?after=bnVsbA, 400, invalid-cursor",
        "/v1/duplicates?after=e30, 400, invalid-cursor",
        "/v1/organizations/x/duplicates, 400, invalid-input",
        "/v1/organizations/0198c0de-0000-7000-8000-000000000001/duplicates, 404, not-found",
        "/v1/organizations/0198c0de-0000-7000-8000-000000000001/duplicates/y, 400, invalid-input"
    })
    void aRequestThatMakesNoSenseIsRefused(String path, int status, String problem) {
        secretariat()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"verdict\":null}",
                "{\"verdict\":\"same\"}",
                "{\"verdict\":1}",
                "{\"verdict\":\"distinct\",\"note\":\"x\"}",
                "[]"
            })
    void aVerdictThatIsNoneIsRefused(String body) {
        UUID one = created(word());
        UUID other = created(word());

        secretariat()
                .contentType("application/json")
                .body(body)
                .put(pair(one, other))
                .then()
                .statusCode(400);
        secretariat().delete(pair(one, other)).then().statusCode(404);
    }

    @Test
    void anOrganizationIsNoDuplicateOfItselfNorOfWhatIsNotThere() {
        UUID id = created(word());
        UUID gone = created(word());
        REGISTRY.withdraw(gone, 1).then().statusCode(204);

        judge(secretariat(), id, id).then().statusCode(400).body("errors.parameter", hasItems("other"));
        judge(secretariat(), id, Registry.newId()).then().statusCode(404);
        judge(secretariat(), id, gone).then().statusCode(410);
    }

    @Test
    void oneAtRiskIsInNoPairForWhoeverMayNotKnowOfIt() {
        String website = "https://" + word() + ".org";
        String name = "Guild of " + word();
        UUID own = REGISTRY.created(named("en", name, "GY").put("website", website));
        UUID abroad = REGISTRY.created(named("en", name, "SR").put("website", website));
        untilLookedFor();
        String office = token("field-office", "GY");
        of(as(office), own).then().statusCode(200).body("items", hasSize(1));

        secretariat()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{}")
                .put("/v1/organizations/" + abroad + "/protection")
                .then()
                .statusCode(200);
        untilLookedFor();

        of(as(office), own).then().statusCode(200).body("items", hasSize(0));
        judge(as(office), own, abroad).then().statusCode(404);
        of(secretariat(), own).then().body("items", hasSize(1));
        judge(secretariat(), own, abroad).then().statusCode(200);
    }
}
