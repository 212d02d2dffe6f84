package org.csoregistry.organization.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.launcher.stack.TokenRequest;
import org.junit.jupiter.api.Test;

/** What is particular to organizations. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationIT {
    private static ObjectNode identified(String name, String value) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        draft.putArray("identifiers").addObject().put("scheme", "XM-DAC").put("value", value);
        return draft;
    }

    private static String ownToken(UUID organization) {
        return RegistryStack.tokens().mint(TokenRequest.of("cso").withOrganization(organization));
    }

    @Test
    void anIdentifierBelongsToOneOrganization() {
        UUID holder = REGISTRY.created(identified("Holder", "41114"));

        REGISTRY.post(secretariat(), identified("Claimant", "41114"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("holder", equalTo("/v1/organizations/" + holder));
        REGISTRY.put(secretariat().header("If-Match", "\"1\""), holder, identified("Holder, renamed", "41114"))
                .then()
                .statusCode(200);
    }

    @Test
    void aHolderThatIsClosedToTheCallerIsNotGivenAway() {
        REGISTRY.created(identified("Closed holder", "41115")
                .put("audience", "restricted")
                .put("country", "KE"));

        REGISTRY.post(as(Registry.token("field-office", "MN")), identified("Claimant", "41115"))
                .then()
                .statusCode(409)
                .body("holder", equalTo(null));
    }

    @Test
    void aWithdrawnOrganizationGivesItsIdentifiersFree() {
        UUID holder = REGISTRY.created(identified("Leaving", "41116"));
        REGISTRY.withdraw(holder, 1).then().statusCode(204);

        REGISTRY.post(secretariat(), identified("Following", "41116")).then().statusCode(201);
    }

    @Test
    void aCsoRegistersAndEditsItsOwnProfileButDoesNotPublishIt() {
        UUID own = Registry.newId();
        ObjectNode draft = REGISTRY.draftNamed("Our own profile");

        REGISTRY.put(as(ownToken(own)).header("If-None-Match", "*"), own, draft)
                .then()
                .statusCode(403);
        REGISTRY.put(as(ownToken(own)).header("If-None-Match", "*"), own, draft.put("audience", "restricted"))
                .then()
                .statusCode(201);
        as(ownToken(own)).get("/v1/organizations/" + own).then().statusCode(200);
        as(ownToken(own)).get("/v1/organizations?q=own profile").then().body("items.id", hasItem(own.toString()));
        anonymous().get("/v1/organizations/" + own).then().statusCode(404);
        REGISTRY.put(as(ownToken(own)).header("If-Match", "\"1\""), own, draft.put("acronym", "OWN"))
                .then()
                .statusCode(200);
    }

    @Test
    void aCsoDoesNotEditAnother() {
        UUID other = REGISTRY.created("Another organization");

        REGISTRY.put(
                        as(ownToken(Registry.newId())).header("If-Match", "\"1\""),
                        other,
                        REGISTRY.draftNamed("Taken over"))
                .then()
                .statusCode(403);
    }

    @Test
    void theListIsFoundByWordsWithoutAccentsTypeAndCountry() {
        String word = "Ünïque" + System.nanoTime();
        REGISTRY.created(REGISTRY.draftNamed(word + " Forum").put("type", "foundation"));
        REGISTRY.created(REGISTRY.draftNamed(word + " Network")
                .put("type", "cso-network")
                .put("country", "KE"));
        String plain = word.replace('Ü', 'u').replace('ï', 'i');

        anonymous().get("/v1/organizations?q=" + plain).then().body("items", hasSize(2));
        anonymous().get("/v1/organizations?q=forum " + plain).then().body("items", hasSize(1));
        anonymous()
                .get("/v1/organizations?type=cso-network,academia&q=" + plain)
                .then()
                .body("items", hasSize(1));
        anonymous().get("/v1/organizations?country=KE,MN&q=" + plain).then().body("items", hasSize(2));
        anonymous().get("/v1/organizations?country=CH&q=" + plain).then().body("items", hasSize(0));
        anonymous()
                .get("/v1/organizations?sort=-name&q=" + plain)
                .then()
                .body("items.names.en", equalTo(List.of(word + " Network", word + " Forum")));
    }
}
