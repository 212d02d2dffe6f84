package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Json;
import org.csoregistry.system.client.Patience;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer finds: the real meetings, who met, and what came of it. */
class SeedsIT {

    private static final String DIALOGUE_DAY = "Dialogue day of civil society and Government on the UPR of Mongolia";

    private Api anonymous;

    @BeforeEach
    void start() {
        anonymous = Suite.running().anonymous();
    }

    @Test
    void theDialogueDayHadThirtyThreeOfCivilSocietyAndThirtyEightOfGovernment() {
        JsonNode day = event(DIALOGUE_DAY);

        assertThat(day.path("startDate").asText()).isEqualTo("2015-10-15");
        assertThat(day.at("/venue/country").asText()).isEqualTo("MN");
        assertThat(count(day, "civil-society")).isEqualTo(33);
        assertThat(count(day, "government")).isEqualTo(38);
        assertThat(event("Civil society workshop before the dialogue day in Mongolia")
                        .path("startDate")
                        .asText())
                .isEqualTo("2015-10-14");
    }

    @Test
    void theOrganizersAndSupportersOfTheDialogueDayGoByTheirNames() {
        Patience.until("all names to have arrived", () -> StreamSupport.stream(
                        event(DIALOGUE_DAY).path("roles").spliterator(), false)
                .allMatch(role -> role.hasNonNull("name")));

        JsonNode roles = event(DIALOGUE_DAY).path("roles");

        assertThat(Json.texts(roles, "name"))
                .contains(
                        "UPR Info",
                        "United Nations Development Programme",
                        "Office of the United Nations High Commissioner for Refugees",
                        "International Labour Organization");
        assertThat(StreamSupport.stream(roles.spliterator(), false)
                        .filter(role -> role.path("role").asText().equals("organizer")))
                .hasSize(2);
    }

    @Test
    void theLetterOfIntentCameOfTheDialogueDayAndHoldsWhatWasPromised() {
        JsonNode day = event(DIALOGUE_DAY);

        JsonNode letters = list(Drafts.LETTERS + "?country=MN&q=UPR");

        JsonNode letter = letters.get(0);
        assertThat(letter.path("originEventId")).isEqualTo(day.path("id"));
        assertThat(letter.path("originEventName").asText()).isEqualTo(DIALOGUE_DAY);
        assertThat(letter.path("reviewIntervalMonths").asInt()).isEqualTo(12);
        assertThat(Json.texts(letter.path("parties"), "capacity")).contains("civil-society", "government", "un-agency");
        JsonNode promises =
                list(Drafts.COMMITMENTS + "?letter=" + letter.path("id").asText());
        assertThat(promises).hasSizeGreaterThanOrEqualTo(2);
        assertThat(promises.toString()).contains("coordinating committee").contains("once a year");
    }

    @Test
    void thirtyTookPartInJakartaInSevenSessionsAndFourGroups() {
        JsonNode workshop = event("ASEAN-PAC Capacity Building Workshop");

        assertThat(workshop.at("/venue/city").asText()).isEqualTo("Jakarta");
        assertThat(workshop.at("/attendance/0/count").asInt()).isEqualTo(30);
        assertThat(workshop.path("sessions")).hasSize(7);
        assertThat(workshop.at("/sessions/6/groups")).hasSize(4);
        assertThat(workshop.path("startDate").asText()).isEqualTo("2023-05-30");
        assertThat(workshop.path("endDate").asText()).isEqualTo("2023-05-31");
    }

    @Test
    void theSeminarWithoutAYearIsKeptWithoutOne() {
        JsonNode seminar = event("Policy seminar on trafficking in human beings");

        assertThat(seminar.has("startDate")).isFalse();
        assertThat(seminar.path("dateNote").asText()).contains("14 and 15 October");
        assertThat(seminar.path("themes").toString()).contains("human-trafficking", "sdg-10");
    }

    @Test
    void anOrganizationKeepsItsNameInItsOwnLanguage() {
        JsonNode found = list(Drafts.ORGANIZATIONS + "?country=MN&q=Гадаад");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).at("/names/en").asText()).isEqualTo("Ministry of Foreign Affairs of Mongolia");
        assertThat(found.get(0).path("originalLanguage").asText()).isEqualTo("mn");
    }

    @Test
    void theAuthoritiesThatHostedJakartaAreMembersOfTheirNetwork() {
        JsonNode network = list(Drafts.ORGANIZATIONS + "?q=ASEAN-PAC").get(0);

        JsonNode members = list(Drafts.ORGANIZATIONS + "/" + network.path("id").asText() + "/members");

        assertThat(StreamSupport.stream(members.spliterator(), false)
                        .map(member -> member.at("/organization/acronym").asText()))
                .containsExactly("ACU", "KPK");
        assertThat(members.get(0).at("/organization/relations/0/name").asText())
                .isEqualTo("ASEAN Parties Against Corruption");
    }

    private JsonNode event(String title) {
        for (JsonNode event : list(Drafts.EVENTS + "?limit=200")) {
            if (event.at("/titles/en").asText().equals(title)) {
                return event;
            }
        }
        throw new AssertionError("no event is called " + title);
    }

    private JsonNode list(String path) {
        return anonymous.get(path).mustBe(200).json().path("items");
    }

    private static int count(JsonNode event, String group) {
        return StreamSupport.stream(event.path("attendance").spliterator(), false)
                .filter(line -> line.path("group").asText().equals(group))
                .mapToInt(line -> line.path("count").asInt())
                .sum();
    }
}
