package org.csoregistry.organization.relation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.relation.web.Related.REGISTRY;
import static org.csoregistry.organization.relation.web.Related.draft;
import static org.csoregistry.organization.relation.web.Related.relation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names in relations are the registry's, and never tell what the record's readers may not know. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class RelationNamesIT {
    private UUID network;

    @BeforeEach
    void register() {
        network = REGISTRY.created("Coalition");
    }

    private static ValidatableResponse read(UUID id) {
        return secretariat().get("/v1/organizations/" + id).then().statusCode(200);
    }

    @Test
    void aNameSentAlongIsReplacedByTheRegistrysOwn() {
        UUID member =
                REGISTRY.created(draft("Member", relation("member-of", network).put("name", "Made up")));

        read(member).body("relations[0].name", equalTo("Coalition")).body("version", equalTo(1));
    }

    @Test
    void aRenameIsANewVersionOfAllThatAreRelated() {
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            members.add(REGISTRY.created(draft("Member " + i, relation("member-of", network))));
        }

        REGISTRY.rename(network, 1, "Coalition, renamed").then().statusCode(200).header("ETag", "\"2\"");

        members.forEach(member -> read(member)
                .body("relations[0].name", equalTo("Coalition, renamed"))
                .body("version", equalTo(2)));
        secretariat()
                .get("/v1/organizations/" + members.get(24) + "/history")
                .then()
                .body("items[0].actor", equalTo("registry"));
    }

    @Test
    void whatChangesNothingForOthersMakesNoVersionOfThem() {
        UUID member = REGISTRY.created(draft("Member", relation("member-of", network)));

        REGISTRY.patch(network, 1, "{\"website\":\"https://coalition.example/\"}")
                .then()
                .statusCode(200);

        read(member).body("version", equalTo(1));
    }

    @Test
    void aWithdrawnOneIsNamedNoMoreButStillPointedAt() {
        UUID member = REGISTRY.created(draft("Member", relation("member-of", network)));

        REGISTRY.withdraw(network, 1).then().statusCode(204);

        read(member)
                .body("version", equalTo(2))
                .body("relations[0].organizationId", equalTo(network.toString()))
                .body("relations[0]", not(hasKey("name")));
        REGISTRY.rename(member, 2, "Member, renamed").then().statusCode(200);
    }

    @Test
    void aRecordNamesNothingMoreClosedThanItself() {
        UUID member = REGISTRY.created(draft("Member", relation("member-of", network)));
        UUID partner = REGISTRY.created(
                draft("Partner", relation("member-of", network)).put("audience", "partner"));

        REGISTRY.patch(network, 1, "{\"audience\":\"partner\"}").then().statusCode(200);

        anonymous()
                .get("/v1/organizations/" + member)
                .then()
                .body("relations[0]", not(hasKey("name")))
                .body("version", equalTo(2));
        read(partner).body("relations[0].name", equalTo("Coalition")).body("version", equalTo(1));

        REGISTRY.patch(network, 2, "{\"audience\":\"restricted\"}").then().statusCode(200);

        read(partner).body("relations[0]", not(hasKey("name")));

        REGISTRY.patch(network, 3, "{\"audience\":\"public\"}").then().statusCode(200);

        anonymous().get("/v1/organizations/" + member).then().body("relations[0].name", equalTo("Coalition"));
        read(partner).body("relations.name", contains("Coalition"));
    }

    @Test
    void aRestrictedOneIsNamedByNobody() {
        UUID closed = REGISTRY.created(REGISTRY.draftNamed("Closed").put("audience", "restricted"));

        UUID member =
                REGISTRY.created(draft("Member", relation("parent", closed)).put("audience", "restricted"));

        read(member).body("relations[0]", not(hasKey("name")));
    }

    @Test
    void oneAtRiskIsNamedNowhereNotEvenInWhatWasToldBefore() {
        UUID member = REGISTRY.created(draft("Member", relation("member-of", network)));
        UUID former = REGISTRY.created(draft("Former member", relation("member-of", network)));
        Related.relate(former).then().statusCode(200);
        String protection = "/v1/organizations/" + network + "/protection";

        secretariat()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{}")
                .put(protection)
                .then()
                .statusCode(200);

        for (UUID each : List.of(member, former)) {
            String path = "/v1/organizations/" + each;
            for (String door : List.of("", "/history", "/versions/1", "/versions/2", "/versions/3", "/networks")) {
                assertThat(anonymous().get(path + door).asString()).as(door).doesNotContain("Coalition");
            }
            anonymous().get(path + "/versions/1").then().statusCode(404);
            anonymous().get(path).then().statusCode(200);
            anonymous().get(path + "/networks").then().body("items", empty());
        }
        anonymous().get("/v1/organizations/" + network + "/members").then().statusCode(404);

        secretariat().header("If-Match", "*").delete(protection).then().statusCode(204);

        anonymous().get("/v1/organizations/" + member).then().body("relations.name", contains("Coalition"));
        anonymous().get("/v1/organizations/" + member + "/versions/1").then().statusCode(404);
    }

    @Test
    void noMentionIsMissedByARenameAtTheSameTime() throws Exception {
        int rounds = 30;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<UUID>> members = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String name = "Member " + i;
            members.add(threads.submit(() -> REGISTRY.created(draft(name, relation("member-of", network)))));
        }
        Future<Void> renames = threads.submit(() -> {
            for (int i = 1; i <= rounds; i++) {
                REGISTRY.patchAny(network, "Coalition " + i).then().statusCode(200);
            }
            return null;
        });
        renames.get();
        for (Future<UUID> member : members) {
            read(member.get()).body("relations[0].name", equalTo("Coalition " + rounds));
        }
        threads.shutdown();
    }

    @Test
    void theStoredRowsAreThoseOfTheNewestVersion() {
        UUID member = REGISTRY.created(draft(
                "Member",
                relation("member-of", network, "2006-01-01", null),
                relation("parent", network, "2006-01-01", "2010-01-01")));

        Related.relate(member, relation("member-of", network)).then().statusCode(200);

        assertThat(LedgerReader.count("select count(*) from organization_relation where organization_id = '" + member
                        + "' and kind = 'member-of' and during = daterange(null, null)"))
                .isOne();
        assertThat(LedgerReader.count(
                        "select count(*) from organization_relation where organization_id = '" + member + "'"))
                .isOne();
    }
}
