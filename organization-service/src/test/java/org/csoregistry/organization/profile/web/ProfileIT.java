package org.csoregistry.organization.profile.web;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What organizations say of themselves, and how they are found by it. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ProfileIT {
    private static final String WORD = "profiled" + System.nanoTime();

    private static UUID created(String properties) {
        return REGISTRY.created(with(properties));
    }

    private static ObjectNode with(String properties) {
        ObjectNode draft = REGISTRY.draftNamed(WORD);
        draft.setAll((ObjectNode) RegistryJson.read("{" + properties + "}"));
        return draft;
    }

    private static ValidatableResponse found(String word, String query) {
        return anonymous()
                .get("/v1/organizations?q=" + word + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void aProfileIsKeptAsItWasSaid() {
        UUID id = created(
                """
                "mission": {"en": "Open government.", "mn": "Нээлттэй засаглал."},
                "specializations": ["uncac-13", "sdg-16.6", "uncac-13"], "workingLanguages": ["MN", "en"],
                "countriesOfActivity": ["MN", "KE"],
                "activities": [{"title": {"en": "Workshop"}, "from": "2015-10-14", "until": "2015-10-15",
                    "country": "MN", "eventId": "0190a000-0000-7000-9000-000000000004", "url": "https://upr.example/"}]
                """);

        anonymous()
                .get("/v1/organizations/" + id)
                .then()
                .body("mission.mn", equalTo("Нээлттэй засаглал."))
                .body("specializations", contains("sdg-16.6", "uncac-13"))
                .body("workingLanguages", contains("en", "mn"))
                .body("countriesOfActivity", contains("KE", "MN"))
                .body("activities[0].eventId", equalTo("0190a000-0000-7000-9000-000000000004"));
    }

    @Test
    void whatCannotBeIsRefusedAllAtOnce() {
        REGISTRY.post(
                        secretariat(),
                        with(
                                """
                                "mission": {"en": ""}, "specializations": ["Not a theme", null],
                                "workingLanguages": ["qqx"], "countriesOfActivity": ["ZZ", 7], "icnpo": ["golf"],
                                "iatiType": 22, "confirmedOn": "2017-13-01",
                                "activities": [{"from": "2017-01-01"}, {"title": {"en": "x"}, "country": "ZZ",
                                    "url": "ftp://x", "eventId": "x"}],
                                "accreditations": [{"body": "nope"}, {"reference": ""}, {"body": "cosp-observer",
                                    "from": "2018-01-01", "until": "2017-01-01"}],
                                "relations": [{"kind": "sister", "organizationId": "x"}, {"kind": "parent"}, {}]
                                """))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/mission/en",
                                "/specializations/0",
                                "/specializations/1",
                                "/workingLanguages/0",
                                "/countriesOfActivity/0",
                                "/countriesOfActivity/1",
                                "/icnpo/0",
                                "/iatiType",
                                "/confirmedOn",
                                "/activities/0/title",
                                "/activities/1/country",
                                "/activities/1/url",
                                "/activities/1/eventId",
                                "/accreditations/0/body",
                                "/accreditations/1/body",
                                "/accreditations/1/reference",
                                "/accreditations/2/until",
                                "/relations/0/kind",
                                "/relations/0/organizationId",
                                "/relations/1/organizationId",
                                "/relations/2/kind",
                                "/relations/2/organizationId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"relations\": 7",
                "\"activities\": {}",
                "\"accreditations\": [[]]",
                "\"icnpo\": \"health\"",
                "\"iatiType\": \"99\"",
                "\"specializations\": \"uncac-13\"",
                "\"confirmedOn\": 20170101",
                "\"confirmedOn\": \"2199-01-01\""
            })
    void aWrongKindOfValueIsRefusedWhereItStands(String property) {
        String pointer = "/" + property.split("\"")[1];

        REGISTRY.post(secretariat(), with(property))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", property.contains("[[") ? equalTo(pointer + "/0") : equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acronyms | 20 | \"A%1$d\"",
                "formerNames | 50 | {\"name\": \"Before %1$d\"}",
                "accreditations | 50 | {\"body\": \"cosp-observer\", \"reference\": \"%1$d\"}",
                "specializations | 100 | \"uncac-%1$d\"",
                "activities | 200 | {\"title\": {\"en\": \"Activity %1$d\"}}",
                "relations | 200 | {\"kind\": \"parent\", \"organizationId\": \"0190a000-0000-7000-8000-%1$012d\"}"
            })
    void listsEndSomewhere(String list, int most, String element) {
        String elements =
                IntStream.rangeClosed(0, most).mapToObj(element::formatted).collect(Collectors.joining(","));

        REGISTRY.post(secretariat(), with("\"%s\": [%s]".formatted(list, elements)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + list));
    }

    @ParameterizedTest
    @CsvSource({
        "iatiType=60, 2",
        "iatiType=22, 1",
        "'iatiType=60,22', 3",
        "icnpo=philanthropy, 1",
        "icnpo=health, 1",
        "'icnpo=health,philanthropy', 2",
        "icnpo=religion, 0",
        "specialization=uncac-13, 1",
        "'specialization=uncac-13,sdg-5', 2",
        "activeIn=MN, 3",
        "activeIn=KE, 1",
        "activeIn=AM, 1",
        "country=KE, 0",
        "type=cso&activeIn=KE, 1"
    })
    void theListIsFoundByWhatWasSaidAndByWhatFollowsFromIt(String query, int expected) {
        String word = "found" + query.hashCode() + System.nanoTime();
        REGISTRY.created(
                with("\"names\": {\"en\": \"" + word + " 1\"}, \"type\": \"foundation\", \"icnpo\": [\"health\"]"));
        REGISTRY.created(with("\"names\": {\"en\": \"" + word + " 2\"}, \"type\": \"foundation\","
                + " \"specializations\": [\"uncac-13\", \"sdg-16.6\"]"));
        REGISTRY.created(
                with(
                        "\"names\": {\"en\": \"" + word + " 3\"}, \"specializations\": [\"sdg-5\"],"
                                + " \"countriesOfActivity\": [\"KE\"], \"activities\": [{\"title\": {\"en\": \"A\"}, \"country\": \"AM\"}]"));

        found(word, query).body("items", hasSize(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "accreditation=ecosoc-special, 2",
        "'accreditation=ecosoc-special,ecosoc-general', 2",
        "accreditation=ecosoc-roster, 0",
        "accreditedOn=2003-06-01, 1",
        "accreditedOn=2012-01-01, 2",
        "accreditation=ecosoc-special&accreditedOn=2003-06-01, 1",
        "accreditation=ecosoc-general&accreditedOn=2003-06-01, 0",
        "accreditation=ecosoc-special&accreditedOn=2012-01-01, 1",
        "accreditation=ecosoc-special&accreditedOn=2009-12-31, 2",
        "accreditation=ecosoc-special&accreditedOn=2010-01-01, 1"
    })
    void accreditationIsAskedForByBodyAndDayTogether(String query, int expected) {
        String word = "accredited" + query.hashCode() + System.nanoTime();
        REGISTRY.created(with("\"names\": {\"en\": \"" + word + " 1\"}, \"accreditations\": ["
                + "{\"body\": \"ecosoc-special\", \"from\": \"2000-01-01\", \"until\": \"2009-12-31\"},"
                + "{\"body\": \"ecosoc-general\", \"from\": \"2010-01-01\"}]"));
        REGISTRY.created(with("\"names\": {\"en\": \"" + word
                + " 2\"}, \"accreditations\": [{\"body\": \"ecosoc-special\", \"from\": \"2005-01-01\"}]"));

        found(word, query).body("items", hasSize(expected));
    }

    @Test
    void anAccreditationTakenBackIsNoLongerFound() {
        String word = "unaccredited" + System.nanoTime();
        UUID id = REGISTRY.created(
                with("\"names\": {\"en\": \"" + word + "\"}, \"accreditations\": [{\"body\": \"cosp-observer\"}]"));

        REGISTRY.patch(id, 1, "{\"accreditations\":[]}").then().statusCode(200);

        found(word, "accreditation=cosp-observer").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iatiType=99",
                "icnpo=1",
                "specialization=,",
                "activeIn=ZZ",
                "accreditation=nope",
                "accreditedOn=today",
                "accreditedOn=0000-01-01",
                "confirmedBefore=2017",
                "stale=maybe",
                "stale=TRUE",
                "sort=stale",
                "identifier=nope"
            })
    void aFilterThatMakesNoSenseIsRefused(String query) {
        anonymous()
                .get("/v1/organizations?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.split("=")[0]));
    }

    @Test
    void theCrosswalkSaysWhatEachTypeStandsFor() {
        anonymous()
                .get("/v1/organizations/crosswalk")
                .then()
                .statusCode(200)
                .body("items.find { it.type == 'cso' }.iatiType", equalTo("22"))
                .body("items.find { it.type == 'cso' }.iatiTypeWithoutCountry", equalTo("21"))
                .body("items.find { it.type == 'foundation' }.icnpo", contains("philanthropy"));
    }
}
