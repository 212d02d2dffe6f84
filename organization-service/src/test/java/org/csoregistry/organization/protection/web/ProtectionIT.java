package org.csoregistry.organization.protection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.cso;
import static org.csoregistry.organization.testing.Callers.fieldOffice;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

/** Who protects an organization, and what that does to it. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ProtectionIT {
    private static final String ORGANIZATIONS = "/v1/organizations/";

    static Response protect(RequestSpecification caller, UUID id, String ifMatch, String body) {
        return caller.contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(ORGANIZATIONS + id + "/protection");
    }

    static Response lift(RequestSpecification caller, UUID id) {
        return caller.header("If-Match", "*").delete(ORGANIZATIONS + id + "/protection");
    }

    @Test
    void theFieldOfficeThereProtectsAndLiftsAndEachIsAVersion() {
        UUID id = REGISTRY.created("Protected by its office");

        protect(fieldOffice(), id, "\"1\"", "{\"since\":\"2026-01-02\",\"reason\":\"Threats\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Cache-Control", "no-store")
                .body("since", equalTo("2026-01-02"))
                .body("reason", equalTo("Threats"));
        fieldOffice()
                .get(ORGANIZATIONS + id)
                .then()
                .body("version", equalTo(2))
                .body("audience", equalTo("public"))
                .body("atRisk.since", equalTo("2026-01-02"))
                .body("atRisk.reason", nullValue());
        lift(fieldOffice(), id).then().statusCode(204);

        Registry.anonymous()
                .get(ORGANIZATIONS + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("atRisk", nullValue());
        fieldOffice().get(ORGANIZATIONS + id + "/protection").then().statusCode(404);
    }

    @Test
    void theReasonIsInNoLedgerAndGoesWithTheProtection() {
        UUID id = REGISTRY.created("Has a reason");
        protect(secretariat(), id, "*", "{\"reason\":\"The chair of Xyzzy is sought\"}")
                .then()
                .statusCode(200);

        assertThat(LedgerReader.count("select count(*) from change where document like '%Xyzzy%'"))
                .isZero();
        REGISTRY.withdraw(id, 2).then().statusCode(204);
        assertThat(LedgerReader.count("select count(*) from organization_protection where reason like '%Xyzzy%'"))
                .isZero();
        Registry.anonymous().get(ORGANIZATIONS + id).then().statusCode(404);
        fieldOffice().get(ORGANIZATIONS + id).then().statusCode(410);
    }

    @Test
    void anotherReasonIsNoNewVersionAndTheDayStays() {
        UUID id = REGISTRY.created("Protected twice");
        protect(secretariat(), id, "*", "{\"since\":\"2026-01-02\"}").then().statusCode(200);

        protect(secretariat(), id, "\"2\"", "{\"reason\":\"Now known\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("since", equalTo("2026-01-02"))
                .body("reason", equalTo("Now known"));
    }

    @Test
    void nobodyElseProtectsOrLifts() {
        UUID id = REGISTRY.created("For its office only");

        for (String token : new String[] {token("field-office", "KE"), token("government", "MN"), cso(id)}) {
            protect(as(token), id, "*", "{}").then().statusCode(403);
            lift(as(token), id).then().statusCode(not(equalTo(204)));
        }
        protect(Registry.anonymous(), id, "*", "{}").then().statusCode(401);
        Registry.anonymous().get(ORGANIZATIONS + id).then().statusCode(200);
    }

    @Test
    void theConditionIsKept() {
        UUID id = REGISTRY.created("Conditional");

        fieldOffice()
                .contentType("application/json")
                .body("{}")
                .put(ORGANIZATIONS + id + "/protection")
                .then()
                .statusCode(428);
        protect(fieldOffice(), id, "\"9\"", "{}").then().statusCode(412).body("current.version", equalTo(1));
        lift(fieldOffice(), id).then().statusCode(404);
    }

    @Test
    void badInputIsNamed() {
        UUID id = REGISTRY.created("Badly protected");
        String future = LocalDate.ofInstant(Clock.systemUTC().instant(), java.time.ZoneOffset.UTC)
                .plusDays(2)
                .toString();

        protect(secretariat(), id, "*", "{\"since\":\"%s\"}".formatted(future))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/since"));
        protect(secretariat(), id, "*", "{\"since\":\"yesterday\",\"reson\":\"x\",\"reason\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(3));
        protect(secretariat(), id, "*", "[]").then().statusCode(400);
    }

    @Test
    void whileProtectedItIsEditedAsBeforeAndItsAudienceStaysWhatItWas() {
        UUID id = REGISTRY.created("Edited in hiding");
        protect(secretariat(), id, "*", "{}").then().statusCode(200);

        REGISTRY.rename(id, 2, "Edited and still hidden").then().statusCode(200).body("version", equalTo(3));
        Registry.anonymous().get(ORGANIZATIONS + id).then().statusCode(404);
        lift(secretariat(), id).then().statusCode(204);

        Registry.anonymous()
                .get(ORGANIZATIONS + id)
                .then()
                .body("names.en", equalTo("Edited and still hidden"))
                .body("audience", equalTo("public"));
    }

    @Test
    void itsIdentifiersAreFreeWhileItIsHiddenAndMustBeFreeToShowItAgain() {
        ObjectNode draft = REGISTRY.draftNamed("Identified");
        draft.putArray("identifiers").addObject().put("scheme", "MN-REG").put("value", "51114");
        UUID id = REGISTRY.created(draft);
        protect(secretariat(), id, "*", "{}").then().statusCode(200);

        // As if it did not exist: no refusal tells of it.
        UUID other = UUID.fromString(REGISTRY.post(as(token("government", "MN")), draft.put("audience", "partner"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        REGISTRY.rename(id, 2, "Identified, renamed").then().statusCode(200);
        lift(fieldOffice(), id).then().statusCode(409).body("holder", equalTo(ORGANIZATIONS + other));
        REGISTRY.withdraw(other, 1).then().statusCode(204);
        lift(fieldOffice(), id).then().statusCode(204);
        REGISTRY.post(secretariat(), draft).then().statusCode(409).body("holder", equalTo(ORGANIZATIONS + id));
    }
}
