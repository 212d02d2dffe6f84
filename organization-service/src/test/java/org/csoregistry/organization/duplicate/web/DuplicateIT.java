package org.csoregistry.organization.duplicate.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class DuplicateIT {

    @Test
    void namesAreComparedAcrossScripts() {
        String word = word();
        UUID latin = REGISTRY.created(named("en", "Neelttei niigem forum " + word, "SR"));
        UUID cyrillic = REGISTRY.created(named("mn", "Нээлттэй нийгэм форум " + word, "SR"));
        untilLookedFor();

        of(secretariat(), latin)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organizations.id", contains(latin.toString(), cyrillic.toString()))
                .body("items[0].organizations[1].names.mn", equalTo("Нээлттэй нийгэм форум " + word))
                .body("items[0].score", greaterThanOrEqualTo(60))
                .body("items[0].reasons.reason", contains("similar-name", "same-country"));
    }

    @Test
    void identifiersThatDifferInSignsOnlyAreInCommon() {
        UUID one = REGISTRY.created(identified("Registered " + word(), "00-441.114/9"));
        UUID other = REGISTRY.created(identified("Another " + word(), "4411149"));
        untilLookedFor();

        of(secretariat(), other)
                .then()
                .body("items.organizations.id.flatten()", hasItem(one.toString()))
                .body("items[0].reasons.reason", hasItem("same-identifier"));
    }

    private static ObjectNode identified(String name, String value) {
        ObjectNode draft = named("en", name, "SR");
        draft.putArray("identifiers").addObject().put("scheme", "SR-REG").put("value", value);
        return draft;
    }

    @Test
    void aWebDomainCountsButNotOneThatManyShare() {
        String word = word();
        UUID one = REGISTRY.created(named("en", "Council for clean rivers " + word, "SR")
                .put("website", "https://www." + word + ".org/en"));
        UUID other = REGISTRY.created(
                named("en", "Clean rivers council", "SR").put("website", "http://" + word + ".org:8080?x"));
        REGISTRY.created(named("en", "Shared " + word(), "SR").put("website", "https://facebook.com/" + word));
        untilLookedFor();

        of(secretariat(), one)
                .then()
                .body("items", hasSize(1))
                .body("items[0].organizations.id", contains(one.toString(), other.toString()))
                .body("items[0].reasons.reason", hasItem("same-web-domain"));
    }

    @Test
    void aPairThatWasFoundDistinctStaysSoFromBothSidesUntilItIsTakenBack() {
        String word = word();
        UUID one = created("Alliance of " + word);
        UUID other = created("Alliance of " + word);
        untilLookedFor();

        judge(secretariat(), other, one)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("distinct"))
                .body("organizations[0].id", equalTo(other.toString()));
        of(secretariat(), one).then().body("items", hasSize(0));
        of(secretariat(), other).then().body("items", hasSize(0));

        REGISTRY.rename(one, 1, "The Alliance of " + word).then().statusCode(200);
        untilLookedFor();
        of(secretariat(), one).then().body("items", hasSize(0));
        secretariat()
                .get("/v1/organizations/" + one + "/duplicates?dismissed=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].verdict", equalTo("distinct"));

        secretariat().delete(pair(one, other)).then().statusCode(204);
        secretariat().delete(pair(one, other)).then().statusCode(404);
        of(secretariat(), other).then().body("items", hasSize(1));
    }

    @Test
    void sayingItTwiceChangesNothing() {
        UUID one = created(word());
        UUID other = created(word());

        String first = judge(secretariat(), one, other).path("decidedAt");
        String second = judge(as(token("field-office", "SR")), other, one).path("decidedAt");

        assertThat(second).isEqualTo(first);
        secretariat().get(pair(one, other)).then().body("score", equalTo(null)).body("reasons", hasSize(0));
    }

    @Test
    void whatIsNoLongerAlikeOrIsWithdrawnIsNoPairAnyMore() {
        String word = word();
        UUID one = created("Union of " + word);
        UUID renamed = created("Union of " + word);
        UUID withdrawn = created("Union of " + word);
        untilLookedFor();
        of(secretariat(), one).then().body("items", hasSize(2));

        REGISTRY.rename(renamed, 1, "Something else entirely").then().statusCode(200);
        REGISTRY.withdraw(withdrawn, 1).then().statusCode(204);
        untilLookedFor();

        of(secretariat(), one).then().body("items", hasSize(0));
    }

    @Test
    void aFieldOfficeSeesThePairsOfItsCountriesThatItMayKnowBothOf() {
        String word = word();
        UUID own = REGISTRY.created(named("en", "League of " + word, "GY"));
        REGISTRY.created(named("en", "League of " + word, "GY").put("audience", "restricted"));
        ObjectNode hidden = named("en", "League of " + word + " abroad", "SR")
                .put("audience", "restricted")
                .put("website", "https://" + word + ".org");
        REGISTRY.created(hidden);
        REGISTRY.patch(own, 1, "{\"website\":\"https://" + word + ".org\"}")
                .then()
                .statusCode(200);
        untilLookedFor();

        of(secretariat(), own).then().body("items", hasSize(2));
        of(as(token("field-office", "GY")), own).then().statusCode(200).body("items", hasSize(1));
        of(as(token("field-office", "KE")), own).then().statusCode(403);
        as(token("field-office", "GY"))
                .get("/v1/duplicates?country=GY")
                .then()
                .statusCode(200)
                .body("items.organizations.id.flatten()", hasItem(own.toString()));
        as(token("field-office", "KE"))
                .get("/v1/duplicates")
                .then()
                .statusCode(200)
                .body("items.organizations.id.flatten()", not(hasItem(own.toString())));
        as(token("field-office", "KE")).get("/v1/duplicates?country=GY").then().statusCode(403);
    }

    @Test
    void allPairsArePagedTheLikeliestFirstEachOnce() {
        String word = word();
        for (int i = 0; i < 5; i++) {
            REGISTRY.created(named("en", "Chamber of " + word, "BZ"));
        }
        untilLookedFor();
        List<Integer> scores = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        String next = "/v1/duplicates?country=BZ&limit=3";
        while (next != null) {
            Response page = secretariat().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            scores.addAll(page.path("items.score"));
            List<List<String>> ids = page.path("items.organizations.id");
            ids.forEach(two -> pairs.add(two.toString()));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(10);
        assertThat(new HashSet<>(pairs)).hasSameSizeAs(pairs);
        assertThat(scores).isSortedAccordingTo((a, b) -> b - a);
        secretariat()
                .get("/v1/duplicates?country=BZ")
                .then()
                .body("items.organizations.country.flatten()", everyItem(equalTo("BZ")));
    }
}
