package org.csoregistry.event.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.event.reference.Neighbour.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.FeedFollower;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationReferencesIT {
    private static final Registry EVENTS = new Registry(
            "/v1/events",
            "titles",
            """
            {"titles": {"en": "Event"}, "type": "workshop", "status": "held", "period": "2015",
             "countries": ["MN"], "audience": "public"}
            """);

    private final UUID organization = Registry.newId();

    @Test
    void aKnownOrganizationIsNamedAtOnceWhateverTheCallerCallsIt() {
        UUID first = event(Audience.PUBLIC);
        Neighbour.names(organization, 1, "Open Society Forum");
        awaitName("Open Society Forum", first);

        UUID second = event(Audience.PUBLIC);
        EVENTS.patch(
                second,
                1,
                "{\"roles\":[{\"organizationId\":\"%s\",\"name\":\"Theirs\",\"role\":\"funder\"}]}"
                        .formatted(organization));

        assertThat(read(second).getString("roles[0].role")).isEqualTo("funder");
        assertThat(nameIn(second)).isEqualTo("Open Society Forum");
    }

    @Test
    void aRenameIsANewVersionInHistoryAndFeed() {
        UUID event = event(Audience.PUBLIC);
        Neighbour.names(organization, 1, "Old name");
        awaitName("Old name", event);

        Neighbour.names(organization, 2, "New name");
        awaitName("New name", event);

        JsonPath history =
                secretariat().get(EVENTS.path() + "/" + event + "/history").jsonPath();
        assertThat(history.getList("items.version", Integer.class)).containsExactly(3, 2, 1);
        assertThat(history.getList("items.actor", String.class)).containsExactly("registry", "registry", "secretariat");
        FeedFollower feed = new FeedFollower("events", FeedName.PUBLIC);
        await("the feed", () -> {
            feed.catchUp();
            return feed.seen().stream().anyMatch(seen -> seen.key().equals(event + "@3"));
        });
    }

    @Test
    void repetitionsOlderVersionsAndOtherNewsMakeNoNewVersion() {
        UUID event = event(Audience.PUBLIC);
        Neighbour.names(organization, 5, "Name");
        awaitName("Name", event);

        Neighbour.names(organization, 5, "Repeated");
        Neighbour.names(organization, 4, "Older");
        Neighbour.names(organization, 6, "Name");
        awaitEverythingSent();

        assertThat(nameIn(event)).isEqualTo("Name");
        assertThat(read(event).getLong("version")).isEqualTo(2);
    }

    @Test
    void aMessageThatCannotBeReadIsPutAsideAndTheNextOneApplied() {
        UUID event = event(Audience.PUBLIC);
        long before = rejected();

        Neighbour.send(organization, "{\"id\":", Map.of("ce_subject", organization.toString()));
        Neighbour.send(organization, "{\"id\":\"other\",\"version\":1}", Map.of());
        Neighbour.names(organization, 1, "After the poison");

        awaitName("After the poison", event);
        assertThat(rejected()).isEqualTo(before + 2);
    }

    @Test
    void whatIsClosedToReadersIsNotNamedToThem() {
        UUID open = event(Audience.PUBLIC);
        UUID closed = event(Audience.PARTNER);

        Neighbour.namesToPartners(organization, 1, "Quiet");

        awaitName("Quiet", closed);
        assertThat(nameIn(open)).isNull();
    }

    @Test
    void aWithdrawnOrganizationIsNamedNoLonger() {
        UUID event = event(Audience.PUBLIC);
        Neighbour.names(organization, 1, "Short-lived");
        awaitName("Short-lived", event);

        Neighbour.withdraws(organization, 2);

        awaitName(null, event);
    }

    @Test
    void aWithdrawnEventIsLeftAlone() {
        UUID event = event(Audience.PUBLIC);
        EVENTS.withdraw(event, 1);

        Neighbour.names(organization, 1, "Too late");
        awaitEverythingSent();

        JsonPath history =
                secretariat().get(EVENTS.path() + "/" + event + "/history").jsonPath();
        assertThat(history.getList("items.version", Integer.class)).containsExactly(2, 1);
    }

    @Test
    void aRenameReachesEveryEventHoweverMany() {
        List<UUID> events = new ArrayList<>();
        for (int i = 0; i < 203; i++) {
            events.add(event(Audience.PUBLIC));
        }

        Neighbour.names(organization, 1, "Everywhere");

        awaitName("Everywhere", events.get(202));
        assertThat(events).allSatisfy(event -> assertThat(nameIn(event)).isEqualTo("Everywhere"));
    }

    @Test
    void noEventKeepsAnOldNameThatWasWrittenWhileItChanged() {
        List<UUID> events = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Neighbour.names(organization, i, "Name " + i);
            events.add(event(Audience.PUBLIC));
            events.add(event(Audience.PUBLIC));
        }

        awaitEverythingSent();

        assertThat(events).allSatisfy(event -> assertThat(nameIn(event)).isEqualTo("Name 40"));
    }

    private UUID event(Audience audience) {
        ObjectNode draft = EVENTS.draftNamed("Event");
        draft.put("audience", Codes.wire(audience));
        draft.set(
                "roles",
                RegistryJson.read("[{\"organizationId\":\"%s\",\"name\":\"Theirs\",\"role\":\"organizer\"}]"
                        .formatted(organization)));
        return EVENTS.created(draft);
    }

    private static void awaitName(String name, UUID event) {
        await(name + " in " + event, () -> Objects.equals(name, nameIn(event)));
    }

    /** Messages are applied in order: once another organization's name has come through, all before it has. */
    private void awaitEverythingSent() {
        UUID marker = Registry.newId();
        Neighbour.names(marker, 1, "Marker");
        await(
                "the marker",
                () -> LedgerReader.count("select count(*) from inbox where resource_id = '%s'".formatted(marker)) == 1);
    }

    private static long rejected() {
        return LedgerReader.count("select count(*) from rejected_message");
    }

    private static String nameIn(UUID event) {
        return read(event).getString("roles[0].name");
    }

    private static JsonPath read(UUID event) {
        return secretariat().get(EVENTS.path() + "/" + event).jsonPath();
    }
}
