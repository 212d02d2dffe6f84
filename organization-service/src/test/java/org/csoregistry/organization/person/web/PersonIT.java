package org.csoregistry.organization.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.cso;
import static org.csoregistry.organization.testing.Callers.fieldOffice;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people may ask, and who has looked at them. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class PersonIT {
    private final String mailbox = "person" + System.nanoTime();
    private UUID here;
    private UUID there;

    @BeforeEach
    void organizations() {
        here = REGISTRY.created("Of Mongolia");
        there = REGISTRY.created(REGISTRY.draftNamed("Of Kenya").put("country", "KE"));
    }

    private String contact(UUID organization, String email, String audience) {
        return secretariat()
                .contentType("application/json")
                .body(
                        """
                        {"name": "Somebody", "email": "%s", "audience": "%s",
                         "consent": {"basis": "consent", "givenOn": "2026-01-02", "scope": ["registry", "publication"]}}
                        """
                                .formatted(email, audience))
                .post("/v1/organizations/" + organization + "/contacts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response ask(RequestSpecification caller, String what, String body) {
        return caller.contentType("application/json").body(body).post("/v1/persons/" + what);
    }

    private String me() {
        return "{\"email\":\"" + mailbox + "@forum.mn\"}";
    }

    @Test
    void oneCallTellsAllThatIsKeptOfAPersonWhereTheOfficeIsResponsible() {
        contact(here, mailbox + "@forum.mn", "restricted");
        contact(there, mailbox.toUpperCase(java.util.Locale.ROOT) + "@Forum.MN", "public");
        contact(here, "another" + mailbox + "@forum.mn", "restricted");

        ask(secretariat(), "export", me())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("countries", nullValue())
                .body("contacts.organizationId", equalTo(List.of(here.toString(), there.toString())))
                .body("contacts[0].consent.givenOn", equalTo("2026-01-02"));
        ask(fieldOffice(), "export", me())
                .then()
                .statusCode(200)
                .body("countries", equalTo(List.of("MN")))
                .body("contacts.organizationId", equalTo(List.of(here.toString())));
    }

    @Test
    void oneCallErasesAPersonAndTheReceiptDoesNotSayWhom() {
        String contact = contact(here, mailbox + "@forum.mn", "restricted");
        contact(there, mailbox + "@forum.mn", "restricted");

        Response receipt = ask(secretariat(), "erasure", me());

        receipt.then().statusCode(200).body("contacts", equalTo(2));
        assertThat(receipt.asString()).doesNotContain(mailbox).doesNotContain("Somebody");
        secretariat()
                .get("/v1/persons/erasures/" + receipt.path("id"))
                .then()
                .statusCode(200)
                .body(equalTo(receipt.asString()));
        secretariat().get(contact).then().statusCode(404);
        ask(secretariat(), "export", me()).then().body("contacts", equalTo(List.of()));
        ask(secretariat(), "erasure", me()).then().statusCode(200).body("contacts", equalTo(0));
        for (String table : List.of("contact", "contact_access", "erasure", "change", "idempotency_key")) {
            assertThat(LedgerReader.count("select count(*) from %s kept where cast(kept as text) like '%%%s%%'"
                            .formatted(table, mailbox)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aFieldOfficeErasesInItsCountriesOnly() {
        contact(here, mailbox + "@forum.mn", "restricted");
        String elsewhere = contact(there, mailbox + "@forum.mn", "restricted");

        ask(fieldOffice(), "erasure", me())
                .then()
                .body("contacts", equalTo(1))
                .body("countries", equalTo(List.of("MN")));

        secretariat().get(elsewhere).then().statusCode(200);
    }

    @Test
    void othersAskInVain() {
        for (String token : List.of(token("partner"), token("admin"), token("government", "MN"), cso(here))) {
            ask(as(token), "export", me()).then().statusCode(403);
            ask(as(token), "erasure", me()).then().statusCode(403);
        }
        ask(anonymous(), "export", me()).then().statusCode(401);
        ask(secretariat(), "export", "{}").then().statusCode(400);
        ask(secretariat(), "export", "{\"email\":\"nobody\",\"phone\":\"1\"}")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2));
        ask(secretariat(), "erasure", "{\"mail\":\"a@b.mn\"}").then().statusCode(400);
    }

    @Test
    void whoeverSeesAClosedContactIsWrittenDown() {
        String closed = contact(here, mailbox + "@forum.mn", "restricted");
        String open = contact(here, "open" + mailbox + "@forum.mn", "public");
        UUID id = UUID.fromString(closed.substring(closed.lastIndexOf('/') + 1));
        String list = closed.substring(0, closed.lastIndexOf('/'));

        as(cso(here)).get(closed).then().statusCode(200);
        fieldOffice().get(list).then().statusCode(200);
        anonymous().get(list).then().statusCode(200);
        as(token("partner")).get(closed).then().statusCode(404);
        ask(fieldOffice(), "export", me()).then().statusCode(200);

        secretariat()
                .get("/v1/persons/accesses?contact=" + id)
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("exported", "read", "read", "created")))
                .body("items.actor", equalTo(List.of("field-office", "field-office", "cso", "secretariat")))
                .body("items[0].organizationId", equalTo(here.toString()));
        as(token("admin"))
                .get("/v1/persons/accesses?contact=" + open.substring(open.lastIndexOf('/') + 1))
                .then()
                .body("items.act", equalTo(List.of("created")));
    }

    @Test
    void theAccessesArePagedAndNotForThoseWhoseTheyAre() {
        String closed = contact(here, mailbox + "@forum.mn", "restricted");
        fieldOffice().get(closed).then().statusCode(200);
        String accesses = "/v1/persons/accesses?organization=" + here + "&limit=1";

        Response first = secretariat().get(accesses);
        Response second = secretariat().get(accesses + "&after=" + first.path("next"));

        assertThat((String) first.path("items[0].act")).isEqualTo("read");
        assertThat((String) second.path("items[0].act")).isEqualTo("created");
        assertThat((String) second.path("next")).isNull();
        for (String token : List.of(token("partner"), token("field-office", "MN"), cso(here))) {
            as(token).get(accesses).then().statusCode(403);
        }
        secretariat().get(accesses + "0000").then().statusCode(400);
    }
}
