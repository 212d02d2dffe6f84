package org.csoregistry.organization.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.cso;
import static org.csoregistry.organization.testing.Callers.fieldOffice;
import static org.csoregistry.organization.testing.Callers.insiders;
import static org.csoregistry.organization.testing.Callers.strangers;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees whom. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ContactIT {
    private UUID organization;

    @BeforeEach
    void anOrganization() {
        organization = REGISTRY.created("Has contacts");
    }

    private String path() {
        return "/v1/organizations/" + organization + "/contacts";
    }

    static String person(String name, String audience, String scope) {
        return """
               {"name": "%s", "role": "Director", "email": "%s@forum.mn", "phone": "+976 11 312345", "language": "mn",
                "consent": {"basis": "consent", "givenOn": "2026-01-02", "scope": ["%s"]}, "audience": "%s"}
               """
                .formatted(name, name.toLowerCase(Locale.ROOT).replace(" ", ""), scope, audience);
    }

    private Response post(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body).post(path());
    }

    private String created(String name, String audience, String scope) {
        return post(fieldOffice(), person(name, audience, scope))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private List<String> namesSeenBy(String token) {
        return as(token).get(path()).jsonPath().getList("items.name");
    }

    @Test
    void everybodySeesThePeopleWhoAgreedToBeSeenByThem() {
        created("Closed", "restricted", "registry");
        created("Shared", "partner", "partners");
        created("Open", "public", "publication");

        strangers().forEach((who, token) -> assertThat(namesSeenBy(token))
                .as(who)
                .isEqualTo(token == null ? List.of("Open") : List.of("Shared", "Open")));
        insiders(organization)
                .forEach((who, token) ->
                        assertThat(namesSeenBy(token)).as(who).containsExactly("Closed", "Shared", "Open"));
    }

    @Test
    void ofWhomNothingElseIsToldThatOneIsRestricted() {
        String contact = post(
                        as(cso(organization)),
                        "{\"name\":\"Quiet\",\"consent\":{\"basis\":\"contract\",\"scope\":[\"registry\"]}}")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("audience", equalTo("restricted"))
                .extract()
                .header("Location");

        strangers()
                .forEach((who, token) ->
                        assertThat(as(token).get(contact).statusCode()).as(who).isEqualTo(404));
        anonymous().get(contact).then().header("Cache-Control", "no-store");
    }

    @Test
    void nobodyIsShownToMoreThanTheyAgreedTo() {
        post(fieldOffice(), person("Published", "public", "registry"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/audience"));
        post(fieldOffice(), person("Shared", "partner", "registry")).then().statusCode(400);
        post(
                        fieldOffice(),
                        "{\"name\":\"Task\",\"audience\":\"public\",\"consent\":{\"basis\":\"public-task\",\"scope\":[\"publication\"]}}")
                .then()
                .statusCode(400);
        post(fieldOffice(), "{\"name\":\"Undated\",\"consent\":{\"basis\":\"consent\",\"scope\":[\"registry\"]}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/consent/givenOn"));
    }

    @Test
    void aWithdrawnConsentHidesAtOnceButForWhoHasToSeeToIt() {
        String contact = created("Withdrawn", "public", "publication");
        anonymous().get(contact).then().statusCode(200);

        as(cso(organization))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"consent\":{\"withdrawnOn\":\"2199-01-01\"}}")
                .patch(contact)
                .then()
                .statusCode(200);

        anonymous().get(contact).then().statusCode(404);
        as(cso(organization)).get(contact).then().statusCode(404);
        as(token("field-office", "KE")).get(contact).then().statusCode(404);
        fieldOffice().get(contact).then().statusCode(200);
        assertThat(namesSeenBy(cso(organization))).isEmpty();
    }

    @Test
    void theyAreInNoLedgerAndAChangeOfThemIsNoneOfTheOrganization() {
        created("Unpublished", "public", "publication");

        assertThat(LedgerReader.count("select count(*) from change where document like '%Unpublished%'"))
                .isZero();
        secretariat().get("/v1/organizations/" + organization).then().body("version", equalTo(1));
    }

    @Test
    void theyGoWithTheOrganizationAndAreHiddenWithIt() {
        String contact = created("Leaving", "public", "publication");
        secretariat()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .put("/v1/organizations/" + organization + "/protection")
                .then()
                .statusCode(200);
        anonymous().get(contact).then().statusCode(404);

        REGISTRY.withdraw(organization, 2).then().statusCode(204);

        fieldOffice().get(contact).then().statusCode(410);
        assertThat(LedgerReader.count(
                        "select count(*) from contact where organization_id = '%s'".formatted(organization)))
                .isZero();
    }
}
