package org.csoregistry.organization.relation.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.relation.web.Related.REGISTRY;
import static org.csoregistry.organization.relation.web.Related.draft;
import static org.csoregistry.organization.relation.web.Related.relate;
import static org.csoregistry.organization.relation.web.Related.relation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.launcher.stack.TokenRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is related to whom, seen from both sides. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class RelationIT {
    private UUID network;

    @BeforeEach
    void register() {
        network = REGISTRY.created("Coalition");
    }

    private String members(String query) {
        return "/v1/organizations/" + network + "/members" + query;
    }

    @Test
    void aNetworkAnswersItsMembersWithTheDaysAndAMemberItsNetworks() {
        UUID member = REGISTRY.created(draft(
                "Member",
                relation("member-of", network, "2006-01-01", "2010-12-31"),
                relation("member-of", network, "2015-03-01", null)));

        anonymous()
                .get(members(""))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organization.id", equalTo(member.toString()))
                .body("items[0].organization.relations.name", contains("Coalition", "Coalition"))
                .body("items[0].periods.from", contains("2006-01-01", "2015-03-01"))
                .body("items[0].periods[0].until", equalTo("2010-12-31"))
                .body("items[0].periods[1]", not(hasKey("until")));
        anonymous()
                .get("/v1/organizations/" + member + "/networks")
                .then()
                .body("items.organization.id", contains(network.toString()))
                .body("items[0].periods", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2005-12-31, 0",
        "2006-01-01, 1",
        "2010-12-31, 1",
        "2011-01-01, 0",
        "2015-02-28, 0",
        "2015-03-01, 1",
        "2100-01-01, 1"
    })
    void onADayOnlyThoseOfThatDayAreMembers(String day, int expected) {
        REGISTRY.created(draft(
                "Member",
                relation("member-of", network, "2006-01-01", "2010-12-31"),
                relation("member-of", network, "2015-03-01", null)));

        anonymous().get(members("?on=" + day)).then().statusCode(200).body("items", hasSize(expected));
    }

    @Test
    void aMemberOfWhichNoDaysAreKnownIsOneOnEveryDay() {
        REGISTRY.created(draft("Member", relation("member-of", network)));

        anonymous()
                .get(members("?on=1950-01-01"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].periods[0]", equalTo(Map.of()));
    }

    @Test
    void aParentAnswersItsChildrenAndAPredecessorItsSuccessors() {
        UUID child = REGISTRY.created(draft("Child", relation("parent", network)));
        UUID heir = REGISTRY.created(draft("Heir", relation("predecessor", network)));
        String base = "/v1/organizations/" + network;

        anonymous().get(base + "/children").then().body("items.organization.id", contains(child.toString()));
        anonymous().get(base + "/successors").then().body("items.organization.id", contains(heir.toString()));
        anonymous().get(base + "/members").then().body("items", empty());
        anonymous().get(base + "/networks").then().body("items", empty());
    }

    @Test
    void membersArePagedFilteredAndCountedLikeAllOrganizations() {
        for (int i = 0; i < 5; i++) {
            REGISTRY.created(draft("Member " + i, relation("member-of", network)));
        }
        REGISTRY.created(
                draft("Member from Kenya", relation("member-of", network)).put("country", "KE"));

        List<String> names = new ArrayList<>();
        String next = members("?limit=2&sort=-name&country=MN");
        while (next != null) {
            Response page = anonymous().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            names.addAll(page.path("items.organization.names.en"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        Assertions.assertThat(names).containsExactly("Member 4", "Member 3", "Member 2", "Member 1", "Member 0");
        anonymous().get(members("?count=exact&limit=1")).then().body("total", equalTo(6));
        anonymous().get(members("?q=kenya&fields=names")).then().body("items.organization", hasSize(1));
    }

    @Test
    void aCursorOfOneNetworkIsNoneOfAnothers() {
        UUID other = REGISTRY.created("Another coalition");
        for (int i = 0; i < 2; i++) {
            REGISTRY.created(draft("Member " + i, relation("member-of", network)));
        }
        String next = anonymous().get(members("?limit=1")).path("next");

        anonymous()
                .get("/v1/organizations/" + other + "/members?limit=1&after=" + next)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        anonymous()
                .get("/v1/organizations/" + network + "/networks?limit=1&after=" + next)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?on=yesterday", "?on=2017-02-30", "?on=2017-01-01,2018-01-01", "?day=2017-01-01", "?type=nope"})
    void aQuestionThatMakesNoSenseIsRefused(String query) {
        anonymous().get(members(query)).then().statusCode(400);
    }

    @Test
    void ofWhomTheCallerMayNotKnowNothingIsTold() {
        UUID hidden =
                REGISTRY.created(draft("Hidden", relation("member-of", network)).put("audience", "restricted"));
        UUID closed = REGISTRY.created(REGISTRY.draftNamed("Closed coalition").put("audience", "restricted"));

        anonymous().get(members("?count=exact")).then().body("items", empty()).body("total", equalTo(0));
        as(Registry.token("field-office", "MN"))
                .get(members(""))
                .then()
                .body("items.organization.id", hasItem(hidden.toString()));
        anonymous().get("/v1/organizations/" + closed + "/members").then().statusCode(404);
        anonymous()
                .get("/v1/organizations/" + Registry.newId() + "/members")
                .then()
                .statusCode(404);
        anonymous().get("/v1/organizations/x/members").then().statusCode(400);
    }

    @Test
    void aRelationToNobodyTheCallerKnowsOfIsRefusedWhereItStands() {
        UUID gone = REGISTRY.created("Gone");
        REGISTRY.withdraw(gone, 1).then().statusCode(204);
        UUID closed = REGISTRY.created(
                REGISTRY.draftNamed("Closed").put("audience", "restricted").put("country", "KE"));

        REGISTRY.post(
                        as(Registry.token("field-office", "MN")),
                        draft(
                                "Related",
                                relation("parent", network),
                                relation("parent", Registry.newId()),
                                relation("member-of", gone),
                                relation("predecessor", closed)))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/relations/1/organizationId",
                                "/relations/2/organizationId",
                                "/relations/3/organizationId"))
                .body("errors.detail.unique()", contains("must be the id of an organization"));
    }

    @Test
    void aCsoSaysWhichNetworksItIsInButNotForOthers() {
        UUID own = REGISTRY.created("Own");
        String token = RegistryStack.tokens().mint(TokenRequest.of("cso").withOrganization(own));

        REGISTRY.put(as(token).header("If-Match", "\"1\""), own, draft("Own", relation("member-of", network)))
                .then()
                .statusCode(200);
        REGISTRY.put(as(token).header("If-Match", "\"1\""), network, draft("Coalition", relation("member-of", own)))
                .then()
                .statusCode(403);
    }

    @Test
    void withdrawnMembersAreMembersNoMore() {
        UUID member = REGISTRY.created(draft("Member", relation("member-of", network)));

        REGISTRY.withdraw(member, 1).then().statusCode(204);

        anonymous().get(members("")).then().body("items", empty());
    }

    @Test
    void aRelationIsTakenBack() {
        UUID member = REGISTRY.created(draft("Member", relation("member-of", network)));

        REGISTRY.patch(member, 1, "{\"relations\":null}").then().statusCode(200).body("$", not(hasKey("relations")));

        anonymous().get(members("")).then().body("items", empty());
        relate(member, relation("member-of", network)).then().statusCode(200);
        anonymous().get(members("")).then().body("items", hasSize(1));
        secretariat().get("/v1/organizations/" + member).then().body("version", equalTo(3));
    }
}
