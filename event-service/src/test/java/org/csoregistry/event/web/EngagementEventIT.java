package org.csoregistry.event.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class EngagementEventIT {
    private static final Registry EVENTS = EngagementEventSample.REGISTRY;

    @Test
    void aWorkshopWithSessionsGroupsAndNumbersIsKeptWhole() {
        UUID id = EVENTS.created(draft(
                """
                {"format": "in-person", "startDate": "2023-05-30", "endDate": "2023-05-31",
                 "venue": {"city": "Jakarta", "country": "ID", "coordinates": {"latitude": -6.2, "longitude": 106.8}},
                 "countries": ["KH"], "attendance": [{"count": 30, "precision": "exact"}],
                 "sessions": [{"title": {"en": "Lessons"}, "kind": "working-group",
                               "groups": [{"title": {"en": "Group 1"}}, {"title": {"en": "Group 2"}}]}],
                 "documents": [{"title": "Laporan", "type": "report", "language": "id", "url": "https://example.org/r",
                                "sha256": "%s", "date": "2023-06-01"}]}
                """
                        .formatted("0a".repeat(32))));

        anonymous()
                .get(EVENTS.path() + "/" + id)
                .then()
                .body("countries", equalTo(List.of("ID", "KH")))
                .body("venue.coordinates.latitude", equalTo(-6.2f))
                .body("attendance[0].gender", equalTo("unknown"))
                .body("sessions[0].groups", hasSize(2))
                .body("documents[0].date", equalTo("2023-06-01"));
    }

    @Test
    void theFaultsOfNestedRecordsAreAllToldWithTheirPlace() {
        ObjectNode draft = draft(
                """
                {"endDate": "2015-10-14", "themes": ["ok", "Not OK"],
                 "venue": {"coordinates": {"latitude": 91, "longitude": 0}, "url": "ftp://example.org"},
                 "roles": [{"role": "host"}, {"name": "City", "role": "boss"}],
                 "sessions": [{"title": {"en": "A"}, "groups": [{"title": {"en": " "}}]}],
                 "objectives": [{"en": "Fine"}, {}]}
                """);

        EVENTS.post(secretariat(), draft)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/endDate",
                                "/themes/1",
                                "/venue/coordinates/latitude",
                                "/venue/url",
                                "/roles/0",
                                "/roles/1/role",
                                "/sessions/0/groups/0/title/en",
                                "/objectives/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "planned, held",
        "planned, reported",
        "confirmed, planned",
        "confirmed, reported",
        "held, confirmed",
        "reported, held"
    })
    void aMoveOutOfTurnIsRefusedNamingBothStates(String now, String next) {
        UUID id = EVENTS.created(EVENTS.draftNamed("Moved").put("status", now));

        EVENTS.patch(id, 1, "{\"status\":\"" + next + "\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString(now))
                .body("detail", containsString(next));
        anonymous().get(EVENTS.path() + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void aMeetingIsPostponedWithAWordAndHeldInTheEnd() {
        UUID id = EVENTS.created("Postponed");

        EVENTS.patch(id, 1, "{\"status\":\"postponed\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/statusMessage"));
        EVENTS.patch(id, 1, "{\"status\":\"postponed\",\"statusMessage\":{\"en\":\"Floods\"}}")
                .then()
                .statusCode(200);
        EVENTS.patch(id, 2, "{\"status\":\"confirmed\"}").then().statusCode(200);
        EVENTS.patch(id, 3, "{\"status\":\"held\"}").then().statusCode(200);
        EVENTS.patch(id, 4, "{\"status\":\"reported\"}").then().statusCode(200).body("version", equalTo(5));
    }

    @Test
    void nothingBeginsCancelledAndNothingFollowsItself() {
        ObjectNode cancelled = draft("{\"status\": \"cancelled\", \"statusMessage\": {\"en\": \"No funds\"}}");
        UUID id = EVENTS.created("Own follow-up");

        EVENTS.post(secretariat(), cancelled).then().statusCode(400).body("errors.pointer", hasItem("/status"));
        EVENTS.patch(id, 1, "{\"links\":[{\"type\":\"follow-up-of\",\"eventId\":\"" + id + "\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/links/0/eventId"));
    }

    @Test
    void anEventMayNameWhatIsNotRegisteredYet() {
        UUID id = EVENTS.created(draft(
                """
                {"links": [{"type": "part-of", "eventId": "%1$s"}],
                 "roles": [{"organizationId": "%1$s", "role": "host"}]}
                """
                        .formatted(Registry.newId())));

        anonymous().get(EVENTS.path() + "/" + id).then().statusCode(200);
    }

    @Test
    void everyCountryConcernedMustBeTheCallers() {
        UUID ofTwo = EVENTS.created(draft("{\"venue\": {\"country\": \"KE\"}}"));
        ObjectNode mongolian = EVENTS.draftNamed("Mongolian only");

        EVENTS.put(as(token("field-office", "MN")).header("If-Match", "\"1\""), ofTwo, mongolian)
                .then()
                .statusCode(403);
        EVENTS.put(as(token("field-office", "MN", "KE")).header("If-Match", "\"1\""), ofTwo, mongolian)
                .then()
                .statusCode(200);
    }

    @Test
    void aCivilSocietyOrganizationReadsButDoesNotWriteEvents() {
        UUID id = EVENTS.created("Not theirs");

        EVENTS.post(as(token("cso", "MN")), EVENTS.draftNamed("Theirs")).then().statusCode(403);
        EVENTS.put(as(token("cso", "MN")).header("If-Match", "\"1\""), id, EVENTS.draftNamed("Theirs"))
                .then()
                .statusCode(403);
        as(token("cso", "MN")).get(EVENTS.path() + "/" + id).then().statusCode(200);
    }

    private static ObjectNode draft(String properties) {
        ObjectNode draft = EVENTS.draftNamed("Event");
        draft.setAll((ObjectNode) RegistryJson.read(properties));
        return draft;
    }
}
