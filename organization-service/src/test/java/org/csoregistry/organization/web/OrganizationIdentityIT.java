package org.csoregistry.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

/** Under which codes and names an organization is known. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationIdentityIT {
    private static final int WRITERS = 8;

    private static ObjectNode identified(String name, String scheme, String... values) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        for (String value : values) {
            draft.withArray("identifiers").addObject().put("scheme", scheme).put("value", value);
        }
        return draft;
    }

    private static ObjectNode with(String name, String properties) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        draft.setAll((ObjectNode) RegistryJson.read("{" + properties + "}"));
        return draft;
    }

    /** Answers of writers who begin together; each writes what it makes of its number. */
    private static List<Response> race(java.util.function.IntFunction<Response> writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            answers.add(threads.submit(() -> {
                start.await();
                return writer.apply(number);
            }));
        }
        List<Response> told = new ArrayList<>();
        for (Future<Response> answer : answers) {
            told.add(answer.get());
        }
        threads.shutdown();
        return told;
    }

    @Test
    void ofWritersWithTheSameIdentifierOneWinsAndTheOthersAreLedToIt() throws Exception {
        List<Response> answers = race(i -> REGISTRY.post(secretariat(), identified("Racer " + i, "XM-DAC", "41117")));

        List<Response> winners =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(winners).hasSize(1);
        answers.stream().filter(answer -> !winners.contains(answer)).forEach(loser -> loser.then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("holder", equalTo("/v1/organizations/" + winners.get(0).path("id"))));
        assertThat(LedgerReader.count("select count(*) from organization_identifier where value = '41117'"))
                .isOne();
    }

    @Test
    void writersWhoTakeIdentifiersCrosswiseDoNotWaitForEachOther() throws Exception {
        List<UUID> organizations = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            organizations.add(REGISTRY.created("Crosswise " + i));
        }

        List<Response> answers = race(i -> REGISTRY.put(
                secretariat().header("If-Match", "\"1\""),
                organizations.get(i),
                i % 2 == 0
                        ? identified("Crosswise", "XM-DAC", "41201", "41202")
                        : identified("Crosswise", "XM-DAC", "41202", "41201")));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
    }

    @Test
    void anotherSpellingIsTheSameIdentifier() {
        UUID holder = REGISTRY.created(identified("Holder", "ror", "https://ror.org/03YRM5C26"));

        anonymous().get("/v1/organizations/" + holder).then().body("identifiers[0].value", equalTo("03yrm5c26"));
        REGISTRY.post(secretariat(), identified("Claimant", "XI-ROR", "03yrm5c26"))
                .then()
                .statusCode(409)
                .body("holder", equalTo("/v1/organizations/" + holder));
    }

    @Test
    void itIsFoundByAnyOfItsIdentifiersInWhicheverSpelling() {
        UUID one = REGISTRY.created(identified("One", "wikidata", "Q4201"));
        UUID other = REGISTRY.created(identified("Other", "MN-REG", "4:201"));
        String list = "/v1/organizations?identifier=";

        anonymous()
                .get(list + "wikidata:https://www.wikidata.org/wiki/q4201")
                .then()
                .body("items.id", contains(one.toString()));
        anonymous()
                .get(list + "XI-WIKIDATA:Q4201,MN-REG:4:201")
                .then()
                .body("items.id", containsInAnyOrder(one.toString(), other.toString()));
        anonymous().get(list + "MN-REG:4").then().body("items", hasSize(0));
        for (String nonsense : List.of("Q4201", ":Q4201", "wikidata:", "wikidata:Q1,")) {
            anonymous().get(list + nonsense).then().statusCode(400).body("errors.parameter", contains("identifier"));
        }
    }

    @Test
    void identifiersThatCannotBeAreRefusedAllAtOnce() {
        ObjectNode draft = identified("Slips", "lei", "506700GE1G29325QX364");
        for (String[] each : new String[][] {
            {"ror", "03yrm5c27"},
            {"wikidata", "42"},
            {"ecosoc", "x"},
            {"ZZ-REG", "1"},
            {"nope", "1"},
            {"MN-REG", " "},
            {"MN-REG", "1 2"}
        }) {
            draft.withArray("identifiers").addObject().put("scheme", each[0]).put("value", each[1]);
        }

        REGISTRY.post(secretariat(), draft)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/identifiers/0/value",
                                "/identifiers/1/value",
                                "/identifiers/2/value",
                                "/identifiers/3/value",
                                "/identifiers/4/scheme",
                                "/identifiers/5/scheme",
                                "/identifiers/6/value",
                                "/identifiers/7/value"));
    }

    @Test
    void itIsFoundByFormerNamesAndEveryAcronym() {
        String word = "w" + System.nanoTime();
        REGISTRY.created(with(
                "Known by many names",
                """
                "acronym": "%1$sa", "acronyms": ["%1$sb"],
                "formerNames": [{"name": "%1$sc Förum", "language": "en", "from": "1996-01-01", "until": "2003-12-31"}]
                """
                        .formatted(word)));

        for (String asked : List.of(word + "a", word + "b", word + "c forum")) {
            anonymous().get("/v1/organizations?q=" + asked).then().body("items", hasSize(1));
        }
    }

    @Test
    void namesThatCannotBeAreRefusedAllAtOnce() {
        REGISTRY.post(
                        secretariat(),
                        with(
                                "Misnamed",
                                """
                                "acronyms": ["", "A", "A", 7],
                                "formerNames": [{"language": "en"}, {"name": "x", "language": "qqx"},
                                    {"name": "y", "from": "1899-12-31"}, {"name": "z", "until": "soon"},
                                    {"name": "v", "bogus": 1}, null]
                                """))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/acronyms/0",
                                "/acronyms/2",
                                "/acronyms/3",
                                "/formerNames/0/name",
                                "/formerNames/1/language",
                                "/formerNames/2/from",
                                "/formerNames/3/until",
                                "/formerNames/4/bogus",
                                "/formerNames/5"));
    }

    @Test
    void aClientThatKnowsOneAcronymOnlyGoesOnAsBefore() {
        UUID id = REGISTRY.created(REGISTRY.draftNamed("Compatible").put("acronym", "OLD"));

        REGISTRY.patch(id, 1, "{\"acronym\":\"NEW\"}")
                .then()
                .statusCode(200)
                .body("acronym", equalTo("NEW"))
                .body("acronyms", equalTo(null));
        REGISTRY.patch(id, 2, "{\"acronyms\":[\"NOUVEAU\"]}")
                .then()
                .statusCode(200)
                .body("acronyms", contains("NOUVEAU"));
    }
}
