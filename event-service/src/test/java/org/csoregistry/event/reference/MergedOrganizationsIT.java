package org.csoregistry.event.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.event.reference.Neighbour.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events follow organizations that are merged, and parted again. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class MergedOrganizationsIT {
    private static final Registry EVENTS = new Registry(
            "/v1/events",
            "titles",
            """
            {"titles": {"en": "Event"}, "type": "workshop", "status": "held", "period": "2015",
             "countries": ["MN"], "audience": "public"}
            """);

    private final UUID old = Registry.newId();
    private final UUID other = Registry.newId();
    private UUID event;

    @BeforeEach
    void bothTakePart() {
        event = event(other, old);
        Neighbour.names(old, 1, "Old");
        Neighbour.names(other, 1, "Other");
        awaitRoles(List.of(other, old), List.of("Other", "Old"));
    }

    @Test
    void whatNamedTheOldOneNamesTheOtherAndBack() {
        Neighbour.isMerged(old, 2, other);

        awaitRoles(List.of(other, other), List.of("Other", "Other"));
        assertThat(secretariat()
                        .get("/v1/events/" + event + "/history")
                        .jsonPath()
                        .getString("items[0].actor"))
                .isEqualTo("registry");

        Neighbour.names(old, 3, "Old");

        awaitRoles(List.of(other, old), List.of("Other", "Old"));
    }

    @Test
    void aRepetitionMakesNoNewVersion() {
        Neighbour.isMerged(old, 2, other);
        awaitRoles(List.of(other, other), List.of("Other", "Other"));
        long version = read().getLong("version");

        Neighbour.isMerged(old, 2, other);
        Neighbour.isMerged(old, 3, other);
        UUID last = Registry.newId();
        UUID witness = EVENTS.created("Witness");
        EVENTS.patch(witness, 1, roles(last)).then().statusCode(200);
        Neighbour.names(last, 1, "Last");
        await("what was sent last", () -> "Last"
                .equals(secretariat().get("/v1/events/" + witness).jsonPath().getString("roles[0].name")));

        assertThat(read().getLong("version")).isEqualTo(version);
    }

    @Test
    void aDraftWithTheOldIdIsTakenAsTheOthers() {
        Neighbour.isMerged(old, 2, other);
        awaitRoles(List.of(other, other), List.of("Other", "Other"));

        UUID later = event(old);

        JsonPath told = secretariat().get("/v1/events/" + later).jsonPath();
        assertThat(told.getString("roles[0].organizationId")).isEqualTo(other.toString());
        assertThat(told.getString("roles[0].name")).isEqualTo("Other");
    }

    @Test
    void whatSomebodyHasTakenOutSinceDoesNotComeBack() {
        UUID witness = event(old);
        Neighbour.isMerged(old, 2, other);
        awaitRoles(List.of(other, other), List.of("Other", "Other"));
        EVENTS.patch(event, read().getLong("version"), "{\"roles\":[]}").then().statusCode(200);

        Neighbour.names(old, 3, "Old");

        await("the witness", () -> old.toString()
                .equals(secretariat().get("/v1/events/" + witness).jsonPath().getString("roles[0].organizationId")));
        assertThat(read().getList("roles")).isEmpty();
    }

    @Test
    void aChainEndsWithTheLastAndComesApartStepByStep() {
        UUID last = Registry.newId();
        Neighbour.names(last, 1, "Last");
        Neighbour.isMerged(old, 2, other);
        Neighbour.isMerged(other, 2, last);
        awaitRoles(List.of(last, last), List.of("Last", "Last"));

        Neighbour.names(other, 3, "Other");
        awaitRoles(List.of(other, other), List.of("Other", "Other"));

        Neighbour.names(old, 3, "Old");
        awaitRoles(List.of(other, old), List.of("Other", "Old"));
    }

    private static UUID event(UUID... organizations) {
        var draft = EVENTS.draftNamed("Meeting");
        draft.set("roles", RegistryJson.read(roles(organizations)).get("roles"));
        return EVENTS.created(draft);
    }

    private static String roles(UUID... organizations) {
        var patch = RegistryJson.MAPPER.createObjectNode();
        for (UUID organization : organizations) {
            patch.withArray("/roles")
                    .addObject()
                    .put("organizationId", organization.toString())
                    .put("role", "funder");
        }
        return patch.toString();
    }

    private JsonPath read() {
        return secretariat().get("/v1/events/" + event).jsonPath();
    }

    private void awaitRoles(List<UUID> ids, List<String> names) {
        List<String> wanted = ids.stream().map(UUID::toString).toList();
        await(
                names.toString(),
                () -> wanted.equals(read().getList("roles.organizationId"))
                        && names.equals(read().getList("roles.name")));
    }
}
