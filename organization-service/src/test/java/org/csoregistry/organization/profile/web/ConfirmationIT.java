package org.csoregistry.organization.profile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.launcher.stack.TokenRequest;
import org.junit.jupiter.api.Test;

/** When a profile was last found right, and which ones nobody has looked at for long. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ConfirmationIT {
    private static Response confirm(RequestSpecification caller, UUID id, String ifMatch) {
        RequestSpecification request = ifMatch == null ? caller : caller.header("If-Match", ifMatch);
        return request.post("/v1/organizations/" + id + "/confirmations");
    }

    private static String own(UUID id) {
        return RegistryStack.tokens().mint(TokenRequest.of("cso").withOrganization(id));
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private static UUID confirmed(String word, int number, LocalDate on) {
        var draft = REGISTRY.draftNamed(word + " " + number);
        return REGISTRY.created(on == null ? draft : draft.put("confirmedOn", on.toString()));
    }

    @Test
    void aConfirmationIsANewVersionWithTodaysDateAndTheNextOneOfTheDayIsNone() {
        UUID id = REGISTRY.created("Confirmed");
        LocalDate before = today();

        Response first = confirm(as(own(id)), id, "\"1\"");

        first.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(LocalDate.parse(first.path("confirmedOn"))).isBetween(before, today());
        if (first.path("confirmedOn").equals(today().toString())) {
            confirm(as(token("field-office", "MN")), id, "\"2\"")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
    }

    @Test
    void onlyWhoHasSeenTheProfileConfirmsIt() {
        UUID id = REGISTRY.created("Seen");
        REGISTRY.rename(id, 1, "Changed since").then().statusCode(200);

        confirm(secretariat(), id, null).then().statusCode(428);
        confirm(secretariat(), id, "\"1\"").then().statusCode(412).body("current.version", equalTo(2));
        confirm(secretariat(), id, "seven").then().statusCode(400);
        confirm(secretariat(), id, "\"2\"").then().statusCode(200);
    }

    @Test
    void onlyTheCsoItselfAndTheOfficesOfItsCountryConfirm() {
        UUID id = REGISTRY.created("Whose");

        confirm(Registry.anonymous(), id, "\"1\"").then().statusCode(401);
        confirm(as(token("partner")), id, "\"1\"").then().statusCode(403);
        confirm(as(token("government", "MN")), id, "\"1\"").then().statusCode(403);
        confirm(as(token("field-office", "KE")), id, "\"1\"").then().statusCode(403);
        confirm(as(own(Registry.newId())), id, "\"1\"").then().statusCode(403);
        confirm(as(token("field-office", "MN")), id, "\"1\"").then().statusCode(200);
    }

    @Test
    void whatIsNotThereIsNotConfirmed() {
        UUID gone = REGISTRY.created("Gone");
        REGISTRY.withdraw(gone, 1).then().statusCode(204);

        confirm(secretariat(), Registry.newId(), "\"1\"").then().statusCode(404);
        confirm(secretariat(), gone, "\"2\"").then().statusCode(410);
    }

    @Test
    void nobodyConfirmsForTheFuture() {
        UUID id = REGISTRY.created("Ahead");

        REGISTRY.patch(id, 1, "{\"confirmedOn\":\"" + today().plusDays(3) + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/confirmedOn"));
        REGISTRY.patch(id, 1, "{\"confirmedOn\":\"" + today().minusDays(3) + "\"}")
                .then()
                .statusCode(200);
        REGISTRY.patch(id, 2, "{\"confirmedOn\":null}").then().statusCode(200);
    }

    @Test
    void whatNobodyConfirmedForAYearIsStale() {
        String word = "stale" + System.nanoTime();
        UUID never = confirmed(word, 1, null);
        UUID old = confirmed(word, 2, today().minusDays(400));
        UUID fresh = confirmed(word, 3, today().minusDays(300));
        String list = "/v1/organizations?q=" + word;

        anonymous().get(list + "&stale=true").then().body("items.id", contains(never.toString(), old.toString()));
        anonymous().get(list + "&stale=false").then().body("items.id", contains(fresh.toString()));
        anonymous()
                .get(list + "&confirmedBefore=" + today().minusDays(300))
                .then()
                .body("items.id", contains(never.toString(), old.toString()));
        anonymous()
                .get(list + "&confirmedBefore=" + today().minusDays(299))
                .then()
                .body("items.id", hasItem(fresh.toString()));
    }

    @Test
    void theLongestUnconfirmedComeFirstPageByPage() {
        String word = "order" + System.nanoTime();
        UUID fresh = confirmed(word, 1, today().minusDays(1));
        UUID never = confirmed(word, 2, null);
        UUID old = confirmed(word, 3, today().minusDays(700));
        String list = "/v1/organizations?limit=1&q=" + word + "&sort=";

        Response first = anonymous().get(list + "confirmedOn");
        Response second = anonymous().get(list + "confirmedOn&after=" + first.path("next"));
        Response third = anonymous().get(list + "confirmedOn&after=" + second.path("next"));

        assertThat(List.of((String) first.path("items[0].id"), (String) second.path("items[0].id"), (String)
                        third.path("items[0].id")))
                .containsExactly(never.toString(), old.toString(), fresh.toString());
        anonymous().get(list + "-confirmedOn").then().body("items.id", contains(fresh.toString()));
    }
}
