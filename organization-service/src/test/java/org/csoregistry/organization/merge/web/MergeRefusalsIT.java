package org.csoregistry.organization.merge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.merge.web.Merging.REGISTRY;
import static org.csoregistry.organization.merge.web.Merging.merge;
import static org.csoregistry.organization.merge.web.Merging.merged;
import static org.csoregistry.organization.merge.web.Merging.path;
import static org.csoregistry.organization.merge.web.Merging.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.testing.FeedFollower;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.organization.testing.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be merged, or parted again, and what a merge must not tell. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class MergeRefusalsIT {
    private UUID into;
    private UUID from;

    @BeforeEach
    void register() {
        into = REGISTRY.created("Forum");
        from = REGISTRY.created("Forum again");
    }

    @Test
    void onlyTheSecretariatMerges() {
        for (String role : List.of("field-office", "cso", "government", "partner", "admin")) {
            merge(Registry.as(token(role, "MN")), "*", into, from, 1).then().statusCode(403);
        }
        merge(anonymous(), "*", into, from, 1).then().statusCode(401);
        Registry.as(token("field-office", "MN"))
                .get(path(into) + "/merges")
                .then()
                .statusCode(403);
    }

    @Test
    void bothVersionsMustHaveBeenSeen() {
        REGISTRY.rename(from, 1, "Forum once more").then().statusCode(200);
        merge(into, from, 1)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fromVersion"))
                .body("errors[0].detail", containsString("2"));
        merge(secretariat(), "\"2\"", into, from, 2)
                .then()
                .statusCode(412)
                .body("current.id", equalTo(into.toString()));
        secretariat()
                .contentType("application/json")
                .body("{\"from\":\"" + from + "\",\"fromVersion\":2}")
                .post(path(into) + "/merges")
                .then()
                .statusCode(428);
    }

    @Test
    void whatCannotBeMergedIsNamed() {
        UUID withdrawn = REGISTRY.created("Withdrawn");
        REGISTRY.withdraw(withdrawn, 1).then().statusCode(204);
        for (UUID wrong : List.of(into, Registry.newId(), withdrawn)) {
            merge(into, wrong, 1).then().statusCode(400).body("errors.pointer", contains("/from"));
        }
        merge(withdrawn, from, 1).then().statusCode(410);
        merge(Registry.newId(), from, 1).then().statusCode(404);
        merged(into, from);
        merge(into, from, 2).then().statusCode(400).body("errors[0].detail", containsString("already"));
        merge(from, REGISTRY.created("Third"), 1).then().statusCode(409).body("holder", equalTo(path(into)));
        secretariat()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"from\":1,\"fromVersion\":0,\"why\":\"\"}")
                .post(path(into) + "/merges")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(3));
    }

    @Test
    void oneAboveTheOtherIsNotTheSame() {
        UUID between = REGISTRY.created("Between");
        relate(from, between);
        relate(between, into);

        merge(into, from, 2).then().statusCode(409);
        merge(from, into, 1).then().statusCode(409);
    }

    @Test
    void aListThatWouldBecomeTooLongIsNamed() {
        for (UUID each : List.of(into, from)) {
            ObjectNode patch = REGISTRY.draftNamed("x").removeAll();
            for (int i = 0; i < 30; i++) {
                patch.withArray("/formerNames").addObject().put("name", each + " " + i);
            }
            REGISTRY.patch(each, 1, patch.toString()).then().statusCode(200);
        }

        merge(into, from, 2).then().statusCode(400).body("errors.pointer", contains("/formerNames"));

        anonymous().get(path(from)).then().statusCode(200);
    }

    @Test
    void oneAtRiskIsNotMergedWithOneThatIsNot() {
        protect(from);
        merge(into, from, 2).then().statusCode(409);
        merge(from, into, 1).then().statusCode(409);
        REGISTRY.patch(into, 1, "{\"audience\":\"partner\"}").then().statusCode(200);
        merge(into, REGISTRY.created("Open"), 1).then().statusCode(409);
    }

    @Test
    void whoIsAtRiskIsNotFoundByTheOldIdEither() {
        UUID merge = merged(into, from);
        protect(into);

        for (String stranger : Callers.strangers().values()) {
            Callers.as(stranger)
                    .redirects()
                    .follow(false)
                    .get(path(from))
                    .then()
                    .statusCode(404);
        }
        Callers.fieldOffice().redirects().follow(false).get(path(from)).then().statusCode(308);
        FeedFollower feed = new FeedFollower("organizations", FeedName.PUBLIC);
        feed.awaitAll(Set.of(from + "@3"));
        assertThat(feed.of(from)).extracting(Seen::kind).containsOnly("withdrawn");

        undo(into, merge).then().statusCode(204);

        anonymous().get(path(from)).then().statusCode(404);
        secretariat().get(path(from) + "/protection").then().statusCode(200);
    }

    @Test
    void whatIsOpenAgainIsToldOfAgain() {
        merged(into, from);
        protect(into);
        secretariat()
                .header("If-Match", "*")
                .delete(path(into) + "/protection")
                .then()
                .statusCode(204);

        anonymous().redirects().follow(false).get(path(from)).then().statusCode(308);
        FeedFollower feed = new FeedFollower("organizations", FeedName.PUBLIC);
        feed.awaitAll(Set.of(from + "@4"));
        assertThat(feed.of(from))
                .extracting(Seen::kind)
                .containsExactly("withdrawn", "withdrawn", "withdrawn", "merged");
    }

    @Test
    void anIdentifierThatIsAnothersByNowIsNotTakenBack() {
        String identifiers = "{\"identifiers\":[{\"scheme\":\"MN-GAOSS\",\"value\":\"%s\"}]}".formatted(from);
        REGISTRY.patch(from, 1, identifiers).then().statusCode(200);
        UUID merge = merged(into, from);
        REGISTRY.patch(into, 2, "{\"identifiers\":[]}").then().statusCode(200);
        UUID other = REGISTRY.created("Other");
        REGISTRY.patch(other, 1, identifiers).then().statusCode(200);

        undo(into, merge).then().statusCode(409).body("holder", equalTo(path(other)));

        anonymous().redirects().follow(false).get(path(from)).then().statusCode(308);
    }

    @Test
    void anUndoneMergeOrAnotherOnesIsNotFoundAndAConditionIsNeeded() {
        UUID merge = merged(into, from);
        secretariat().delete(path(into) + "/merges/" + merge).then().statusCode(428);
        secretariat()
                .header("If-Match", "\"99\"")
                .delete(path(into) + "/merges/" + merge)
                .then()
                .statusCode(412);
        undo(into, Registry.newId()).then().statusCode(404);
        undo(from, merge).then().statusCode(404);
        undo(into, merge).then().statusCode(204);
        undo(into, merge).then().statusCode(404);
    }

    private static void relate(UUID id, UUID parent) {
        REGISTRY.patch(id, 1, "{\"relations\":[{\"kind\":\"parent\",\"organizationId\":\"" + parent + "\"}]}")
                .then()
                .statusCode(200);
    }

    private static void protect(UUID id) {
        secretariat()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{}")
                .put(path(id) + "/protection")
                .then()
                .statusCode(200);
    }
}
