package org.csoregistry.organization.relation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.relation.web.Related.REGISTRY;
import static org.csoregistry.organization.relation.web.Related.draft;
import static org.csoregistry.organization.relation.web.Related.relation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.Transfers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations that come in by the file are those that come by themselves. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class RelationRowsIT {
    private static final Transfers FILES = new Transfers("/v1/organizations");

    private static ValidatableResponse lines(String query, Object... records) {
        String file = Stream.of(records).map(each -> each + "\n").collect(Collectors.joining());
        return FILES.imported(secretariat(), Transfers.NDJSON, file.getBytes(UTF_8), query)
                .then();
    }

    private static ObjectNode row(UUID id, ObjectNode draft) {
        return draft.put("id", id.toString());
    }

    private static String renaming(UUID id, int version, String name) {
        return "{\"id\":\"%s\",\"version\":%d,\"names\":{\"en\":\"%s\"}}".formatted(id, version, name);
    }

    private static String relating(UUID id, int version, ObjectNode relation) {
        return "{\"id\":\"%s\",\"version\":%d,\"relations\":[%s]}".formatted(id, version, relation);
    }

    private static ValidatableResponse read(UUID id) {
        return secretariat().get("/v1/organizations/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?mode=each"})
    void aNetworkAndItsMembersComeInOneFileAndAreNamedByTheRegistry(String query) {
        UUID network = Registry.newId();
        List<UUID> members = Stream.generate(Registry::newId).limit(5).toList();
        List<Object> file = new ArrayList<>(List.of(row(network, REGISTRY.draftNamed("Network of a file"))));
        members.forEach(member -> file.add(row(
                member, draft("Member of a file", relation("member-of", network).put("name", "Made up")))));

        lines(query, file.toArray()).statusCode(200).body("created", equalTo(6));

        read(members.get(0))
                .body("relations[0].name", equalTo("Network of a file"))
                .body("version", equalTo(1));
        anonymous()
                .get("/v1/organizations/" + network + "/members")
                .then()
                .body(
                        "items.organization.id",
                        containsInAnyOrder(members.stream().map(UUID::toString).toArray()));
    }

    @Test
    void whoIsNamedMustBeThereAlready() {
        UUID later = Registry.newId();

        lines(
                        "",
                        row(Registry.newId(), draft("Too early", relation("member-of", later))),
                        row(later, REGISTRY.draftNamed("Later in the file")))
                .statusCode(422)
                .body("report.created", equalTo(1))
                .body("report.faults.row", contains(1))
                .body("report.faults[0].pointer", equalTo("/relations/0/organizationId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?mode=each"})
    void aCircleIsFoundHoweverItIsSpreadOverStoreAndFile(String query) {
        UUID middle = REGISTRY.created("Middle");
        UUID top = REGISTRY.created(draft("Top", relation("parent", middle)));
        UUID bottom = REGISTRY.created("Bottom");
        String each = query.isEmpty() ? "report." : "";

        lines(query, relating(middle, 1, relation("parent", bottom)), relating(bottom, 1, relation("parent", top)))
                .body(each + "updated", equalTo(1))
                .body(each + "faults.row", contains(2))
                .body(each + "faults[0].detail", equalTo("must not lead back to the organization itself"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNetworkIsRenamedInTheFileThatChangesItsMembers(boolean networkFirst) {
        UUID network = REGISTRY.created("Before");
        UUID changed = REGISTRY.created(draft("Changed", relation("member-of", network)));
        UUID untouched = REGISTRY.created(draft("Untouched", relation("member-of", network)));
        List<String> file =
                new ArrayList<>(List.of(renaming(network, 1, "After"), renaming(changed, 1, "Changed by the file")));
        if (!networkFirst) {
            Collections.reverse(file);
        }

        lines("", file.toArray()).statusCode(200).body("updated", equalTo(2));

        read(changed)
                .body("names.en", equalTo("Changed by the file"))
                .body("relations[0].name", equalTo("After"))
                .body("version", equalTo(3));
        read(untouched).body("relations[0].name", equalTo("After")).body("version", equalTo(2));
        assertThat(LedgerReader.count("select count(*) from change where resource_id = '" + changed + "'"))
                .isEqualTo(3);
    }

    @Test
    void whatIsHiddenByAFileIsTakenBackFromAllWhoNamedIt() {
        UUID hidden = REGISTRY.created("Hidden by a file");
        UUID too = REGISTRY.created(draft("Hidden too", relation("member-of", hidden)));
        UUID member = REGISTRY.created(draft("Member", relation("member-of", hidden)));
        String closing = "{\"id\":\"%s\",\"version\":1,\"audience\":\"restricted\"}";

        lines("", closing.formatted(hidden), closing.formatted(too))
                .statusCode(200)
                .body("updated", equalTo(2));

        anonymous()
                .get("/v1/organizations/" + member)
                .then()
                .body("relations[0]", not(hasKey("name")))
                .body("version", equalTo(3));
        anonymous().get("/v1/organizations/" + member + "/versions/1").then().statusCode(404);
        read(too).body("audience", equalTo("restricted"));
    }

    @Test
    void accreditationsOfAFileAreFound() {
        ObjectNode accredited = REGISTRY.draftNamed("Accredited by a file").put("country", "TV");
        accredited
                .putArray("accreditations")
                .addObject()
                .put("body", "ecosoc-general")
                .put("from", "2015-01-01");
        UUID id = Registry.newId();

        lines("", row(id, accredited)).statusCode(200);

        String query = "/v1/organizations?country=TV&accreditation=ecosoc-general&accreditedOn=";
        anonymous().get(query + "2016-01-01").then().body("items.id", contains(id.toString()));
        lines("", "{\"id\":\"" + id + "\",\"version\":1,\"accreditations\":null}")
                .statusCode(200);
        anonymous().get(query + "2016-01-01").then().body("items.size()", equalTo(0));
    }
}
