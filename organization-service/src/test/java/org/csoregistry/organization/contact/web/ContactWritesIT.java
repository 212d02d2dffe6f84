package org.csoregistry.organization.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.contact.web.ContactIT.person;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.fieldOffice;
import static org.csoregistry.organization.testing.Callers.strangers;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes contacts, and how. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ContactWritesIT {
    private UUID organization;

    @BeforeEach
    void anOrganization() {
        organization = REGISTRY.created("Has contacts");
    }

    private String path() {
        return "/v1/organizations/" + organization + "/contacts";
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

    @Test
    void allFaultsAreNamedAtOnce() {
        post(
                        fieldOffice(),
                        "{\"name\":\" \",\"email\":\"x\",\"phone\":\"11\",\"language\":\"xx\",\"consent\":{\"scope\":[]},\"fax\":1}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/name", "/email", "/phone", "/language", "/consent/basis", "/consent/scope", "/fax"));
    }

    @Test
    void theConventionsOfWritesHold() {
        UUID id = Registry.newId();
        String contact = path() + "/" + id;
        String body = person("Mine", "restricted", "registry");

        put(fieldOffice(), contact, body).then().statusCode(428);
        put(fieldOffice().header("If-None-Match", "*"), path() + "/" + UUID.randomUUID(), body)
                .then()
                .statusCode(400);
        put(fieldOffice().header("If-None-Match", "*"), contact, body)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", contact);
        put(fieldOffice().header("If-None-Match", "*"), contact, body)
                .then()
                .statusCode(412)
                .body("current.name", equalTo("Mine"));
        put(fieldOffice().header("If-Match", "\"1\""), contact, body.replace("Mine", "Ours"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phone", equalTo("+97611312345"));
        put(fieldOffice().header("If-Match", "\"1\""), contact, body)
                .then()
                .statusCode(412)
                .header("Cache-Control", "no-store")
                .body("current.name", equalTo("Ours"));
        fieldOffice().header("If-None-Match", "\"2\"").get(contact).then().statusCode(304);
        fieldOffice().header("If-Match", "\"2\"").delete(contact).then().statusCode(204);
        fieldOffice().get(contact).then().statusCode(404);
    }

    private static Response put(RequestSpecification caller, String contact, String body) {
        return caller.contentType("application/json").body(body).put(contact);
    }

    @Test
    void onlyTheOrganizationAndItsOfficesWrite() {
        String body = person("Foisted", "restricted", "registry");

        strangers()
                .forEach((who, token) ->
                        assertThat(post(as(token), body).statusCode()).as(who).isEqualTo(token == null ? 401 : 403));
    }

    @Test
    void aContactIsFoundUnderItsOwnOrganizationOnly() {
        String contact = created("Elsewhere", "public", "publication");
        UUID other = REGISTRY.created("Another one");

        anonymous()
                .get(contact.replace(organization.toString(), other.toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void thereIsAnEndToHowManyThereMayBe() {
        for (int i = 0; i < 100; i++) {
            created("Person" + i, "restricted", "registry");
        }

        post(fieldOffice(), person("One too many", "restricted", "registry"))
                .then()
                .statusCode(409);
    }
}
