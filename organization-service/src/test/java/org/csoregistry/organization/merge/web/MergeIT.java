package org.csoregistry.organization.merge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.merge.web.Merging.REGISTRY;
import static org.csoregistry.organization.merge.web.Merging.merge;
import static org.csoregistry.organization.merge.web.Merging.merged;
import static org.csoregistry.organization.merge.web.Merging.path;
import static org.csoregistry.organization.merge.web.Merging.read;
import static org.csoregistry.organization.merge.web.Merging.said;
import static org.csoregistry.organization.merge.web.Merging.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.FeedFollower;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two organizations that are one become one, and two again. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class MergeIT {
    private UUID into;
    private UUID from;
    private UUID network;
    private String number;

    @BeforeEach
    void register() {
        number = UUID.randomUUID().toString();
        network = REGISTRY.created("Coalition");
        into = REGISTRY.created(REGISTRY.draftNamed("Open Society Forum").put("acronym", "OSF"));
        ObjectNode other = (ObjectNode) RegistryJson.read(
                """
                {"names": {"en": "Soros Foundation Mongolia", "mn": "Соросын сан"}, "originalLanguage": "mn",
                 "acronym": "SFM", "type": "cso", "country": "MN", "mission": {"en": "An open society."},
                 "website": "https://sfm.example/", "identifiers": [{"scheme": "MN-GAOSS", "value": "%s"}],
                 "channels": [{"kind": "email", "value": "office@sfm.example"}],
                 "specializations": ["uncac-13"], "audience": "public",
                 "relations": [{"kind": "member-of", "organizationId": "%s"}]}
                """
                        .formatted(number, network));
        from = REGISTRY.created(other);
    }

    @Test
    void whatTheOtherOneSaysIsAddedAndTheOwnWordWins() {
        merge(into, from, 1)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header(
                        "Location",
                        equalTo(path(into) + "/merges/" + merges(into).get(0)))
                .body("into", equalTo(into.toString()))
                .body("from", equalTo(from.toString()))
                .body("carried.identifiers.value", contains(number))
                .body("carried", not(hasKey("acronym")))
                .body("undoneAt", nullValue());

        anonymous()
                .get(path(into))
                .then()
                .body("version", equalTo(2))
                .body("acronym", equalTo("OSF"))
                .body("acronyms", contains("SFM"))
                .body("formerNames.name", contains("Soros Foundation Mongolia"))
                .body("names.mn", equalTo("Соросын сан"))
                .body("identifiers.value", contains(number))
                .body("channels.value", contains("office@sfm.example"))
                .body("website", equalTo("https://sfm.example/"))
                .body("relations.organizationId", contains(network.toString()))
                .body("relations.name", contains("Coalition"));
        anonymous()
                .get("/v1/organizations?q=soros&country=MN&limit=200")
                .then()
                .body("items.id.findAll { it == '" + into + "' }", hasSize(1))
                .body("items.id.findAll { it == '" + from + "' }", empty());
        anonymous().get(path(network) + "/members").then().body("items.organization.id", contains(into.toString()));
    }

    @Test
    void theOldIdLeadsToTheOtherOneForReadersAndNowhereForWriters() {
        merged(into, from);

        for (String door : List.of("", "/members", "/channels", "/contacts", "/history")) {
            anonymous()
                    .redirects()
                    .follow(false)
                    .get(path(from) + door)
                    .then()
                    .statusCode(308)
                    .header("Location", path(into) + door)
                    .body("type", equalTo("/problems/merged"));
        }
        anonymous()
                .redirects()
                .follow(false)
                .get(path(from) + "/versions/1")
                .then()
                .statusCode(308)
                .header("Location", path(into));
        REGISTRY.patchAny(from, "Written after").then().statusCode(409).body("holder", equalTo(path(into)));
        REGISTRY.withdraw(from, 2).then().statusCode(409);
        secretariat()
                .get(path(from) + "/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("merged", "created"));
        secretariat()
                .get(path(from) + "/versions/2")
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(into.toString()));
    }

    @Test
    void aChainLeadsToItsEndInOneStep() {
        UUID last = REGISTRY.created("The last");
        merged(into, from);
        UUID second = merged(last, into);

        anonymous().redirects().follow(false).get(path(from)).then().header("Location", path(last));

        undo(into, UUID.fromString(merges(into).get(1))).then().statusCode(409).body("holder", equalTo(path(last)));
        undo(last, second).then().statusCode(204);
        anonymous().redirects().follow(false).get(path(from)).then().header("Location", path(into));
        undo(into, UUID.fromString(merges(into).get(1))).then().statusCode(204);
        anonymous().get(path(from)).then().statusCode(200);
    }

    @Test
    void thirdOrganizationsAreLedToTheOtherOneAndBack() {
        UUID member = REGISTRY.created("Member");
        REGISTRY.patch(
                        member,
                        1,
                        """
                        {"relations": [{"kind": "member-of", "organizationId": "%s", "from": "2001-01-01", "until": "2005-12-31"},
                                       {"kind": "parent", "organizationId": "%s"},
                                       {"kind": "member-of", "organizationId": "%s", "from": "2004-01-01"}]}
                        """
                                .formatted(from, network, into))
                .then()
                .statusCode(200);
        ObjectNode before = said(member);

        UUID merge = merged(into, from);

        secretariat()
                .get(path(member))
                .then()
                .body("version", equalTo(3))
                .body("relations.organizationId", containsInAnyOrder(into.toString(), network.toString()))
                .body("relations.find { it.kind == 'member-of' }.from", equalTo("2001-01-01"))
                .body("relations.find { it.kind == 'member-of' }.until", nullValue())
                .body("relations.find { it.kind == 'member-of' }.name", equalTo("Open Society Forum"));
        secretariat().get(path(into) + "/merges/" + merge).then().body("related", contains(member.toString()));

        undo(into, merge).then().statusCode(204);

        assertThat(said(member)).isEqualTo(before);
    }

    @Test
    void undoneBothAreAsTheyWereButForWhatWasWrittenSince() {
        ObjectNode survivor = said(into);
        ObjectNode other = said(from);
        UUID merge = merged(into, from);

        undo(into, merge).then().statusCode(204);

        assertThat(said(into)).isEqualTo(survivor);
        assertThat(said(from)).isEqualTo(other);
        assertThat(read(from).path("version").asInt()).isEqualTo(3);
        anonymous().get(path(network) + "/members").then().body("items.organization.id", contains(from.toString()));
        anonymous()
                .get("/v1/organizations?identifier=MN-GAOSS:" + number)
                .then()
                .body("items.id", contains(from.toString()));
        undo(into, merge).then().statusCode(404);
        secretariat()
                .get(path(from) + "/merges")
                .then()
                .body("items.id", contains(merge.toString()))
                .body("items[0].undoneBy", equalTo("secretariat"));
    }

    @Test
    void whatSomebodyHasWrittenSinceStays() {
        UUID merge = merged(into, from);
        REGISTRY.patch(
                        into,
                        2,
                        "{\"website\":\"https://forum.example/\",\"specializations\":[\"uncac-13\",\"sdg-16.6\"]}")
                .then()
                .statusCode(200);

        undo(into, merge).then().statusCode(204);

        assertThat(read(into).path("website").asText()).isEqualTo("https://forum.example/");
        assertThat(read(into).path("specializations")).hasSize(1);
    }

    @Test
    void closedChannelsAndPeopleGoAlongAndComeBack() {
        secretariat()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(
                        "{\"channels\":[{\"kind\":\"email\",\"value\":\"safe@sfm.example\",\"audience\":\"restricted\"}]}")
                .put(path(from) + "/channels")
                .then()
                .statusCode(201);
        secretariat()
                .contentType("application/json")
                .body(
                        "{\"name\":\"B. Bat\",\"email\":\"bat@sfm.example\",\"consent\":{\"basis\":\"legitimate-interest\",\"scope\":[\"registry\"]}}")
                .post(path(from) + "/contacts")
                .then()
                .statusCode(201);

        UUID merge = merged(into, from);

        secretariat().get(path(into) + "/contacts").then().body("items.email", contains("bat@sfm.example"));
        secretariat()
                .get(path(into) + "/channels")
                .then()
                .body("items.value", contains("office@sfm.example", "safe@sfm.example"));

        undo(into, merge).then().statusCode(204);

        secretariat().get(path(into) + "/contacts").then().body("items", empty());
        secretariat().get(path(into) + "/channels").then().body("items", empty());
        secretariat().get(path(from) + "/contacts").then().body("items.email", contains("bat@sfm.example"));
        secretariat().get(path(from) + "/channels").then().body("items.value", hasSize(2));
    }

    @Test
    void feedsAndTopicsTellOfItWithTheOtherId() {
        UUID merge = merged(into, from);
        undo(into, merge).then().statusCode(204);
        for (FeedName feed : FeedName.values()) {
            FeedFollower follower = new FeedFollower("organizations", feed);
            follower.awaitAll(Set.of(from + "@3"));

            assertThat(follower.of(from)).extracting(Seen::kind).containsExactly("created", "merged", "updated");
            Seen merged = follower.of(from).get(1);
            assertThat(RegistryJson.read(merged.document()).path("mergedInto").asText())
                    .isEqualTo(into.toString());
            assertThat(merged.dataschema()).endsWith("organization.merged.v1.json");
            assertThat(TopicReader.read(
                                    feed.topic("organizations"), follower.seen().size())
                            .stream()
                            .filter(seen -> seen.id().equals(from))
                            .map(Seen::kind)
                            .distinct())
                    .containsExactly("created", "merged", "updated");
        }
    }

    private static List<String> merges(UUID id) {
        return secretariat()
                .get(path(id) + "/merges")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
