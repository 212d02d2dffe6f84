package org.csoregistry.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationSearchIT {
    private static final String PATH = "/v1/organizations";

    private static ObjectNode named(String language, String name) {
        ObjectNode draft = REGISTRY.draftNamed("x");
        draft.putObject("names").put(language, name);
        return draft;
    }

    /** A word of letters that no other test has: numbers are never taken for slips. */
    private static String word() {
        StringBuilder word = new StringBuilder();
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20)));
        }
        return word.toString();
    }

    private static Response search(RequestSpecification caller, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            caller.queryParam(parameters[i], parameters[i + 1]);
        }
        return caller.get(PATH);
    }

    private static List<String> found(String... parameters) {
        Response answer = search(anonymous(), parameters);
        answer.then().statusCode(200);
        return answer.path("items.id");
    }

    /** Bounded: words are learned a moment after they were written. */
    private static void untilLearned(String word) {
        for (int i = 0; i < 2_000; i++) {
            if (LedgerReader.count("select count(*) from search_word where word = '" + word + "'") > 0) {
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError(word + " was not learned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mn | Нээлттэй нийгэм форум | neelttei niigem",
                "mn | Монгол эмэгтэйчүүдийн холбоо | Mongol",
                "en | Mongol Women's Federation | Монгол",
                "fr | Société ouverte d’Égypte | SOCIETE egypte",
                "ar | منظمة الشفافية الدولية | الشَّفافيّة",
                "ar | مركز حقوق الإنسان | الانسان حقوق",
                "zh | 中国人权研究会 | ren quan",
                "zh | 北京环境中心 | 环境",
                "zh | 上海公益组织 | shanghaigongyi",
                "hi | मानव अधिकार आयोग | manav adhikar",
                "hi | भ्रष्टाचार विरोधी मंच | भ्रष्टाचार",
                "ru | Правозащитный центр «Щит» | shchit",
                "ko | 인권 센터 | ingwon",
                "el | Διεθνής Διαφάνεια | diafaneia"
            })
    void aNameIsFoundInAnotherScriptThanItsOwn(String language, String name, String question) {
        String mark = word();
        UUID id = REGISTRY.created(named(language, name + " " + mark));

        assertThat(found("q", question + " " + mark)).containsExactly(id.toString());
    }

    @Test
    void betterAnswersComeFirst() {
        String word = word();
        String told = REGISTRY.created(describing("Told about", "It follows the " + word + "s of the world."))
                .toString();
        String begins = REGISTRY.created("A " + word + "ist forum").toString();
        String within = REGISTRY.created("Forum of " + word).toString();
        String second = REGISTRY.created("Assembly " + word).toString();
        String exact = REGISTRY.created(word).toString();
        String acronym = REGISTRY.created(REGISTRY.draftNamed("Yearly meeting").put("acronym", word.toUpperCase()))
                .toString();

        List<String> ranked = found("q", word);

        assertThat(ranked).containsExactly(exact, acronym, second, within, begins, told);
        assertThat(found("q", word, "sort", "relevance")).isEqualTo(ranked);
        assertThat(found("q", word, "sort", "name")).containsExactlyInAnyOrderElementsOf(ranked);
        assertThat(found("q", word, "sort", "name")).isNotEqualTo(ranked);
    }

    private static ObjectNode describing(String name, String text) {
        ObjectNode draft = REGISTRY.draftNamed(name);
        draft.putObject("description").put("en", text);
        return draft;
    }

    @Test
    void wordsAreFoundInAnyOrderAndAllOfThemMustBe() {
        String word = word();
        UUID id = REGISTRY.created("Green " + word + " Council");

        assertThat(found("q", "council gre " + word)).containsExactly(id.toString());
        assertThat(found("q", "council red " + word)).isEmpty();
    }

    @Test
    void aSlipOfSpellingIsForgivenWhereNothingIsWrittenSo() {
        String word = word();
        String slip = word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
        UUID named = REGISTRY.created("Council of " + word);
        UUID told = REGISTRY.created(describing("Another", "Visits " + word + "."));
        untilLearned(word);

        assertThat(found("q", slip)).containsExactly(named.toString(), told.toString());
        assertThat(found("q", word.substring(2))).containsExactly(named.toString(), told.toString());
        search(anonymous(), "q", slip, "limit", "1", "count", "exact").then().body("total", equalTo(2));

        UUID written = REGISTRY.created("Written " + slip);
        assertThat(found("q", slip)).containsExactly(written.toString());
    }

    @Test
    void whatACallerMayNotSeeDoesNotKeepHisSlipFromBeingForgiven() {
        String word = word();
        String slip = word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
        UUID open = REGISTRY.created("Open " + word);
        REGISTRY.created(REGISTRY.draftNamed("Closed " + slip).put("audience", "restricted"));
        untilLearned(word);

        assertThat(found("q", slip)).containsExactly(open.toString());
        assertThat(found("q", slip, "sort", "name")).containsExactly(open.toString());
        search(anonymous(), "q", slip, "facets", "type").then().body("facets.type.counts.count", contains(1));
        search(secretariat(), "q", slip).then().body("items.names.en", contains("Closed " + slip));
    }

    @Test
    void aWordThatOnlyHiddenRecordsHaveDoesNotTravelInACursor() {
        String word = word();
        String slip = word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
        String hidden = word.substring(0, word.length() - 1) + "y";
        REGISTRY.created("First " + word);
        REGISTRY.created("Second " + word);
        REGISTRY.created(REGISTRY.draftNamed("Closed " + hidden).put("audience", "restricted"));
        untilLearned(word);
        untilLearned(hidden);

        assertThat(cursor(anonymous(), slip)).contains(word).doesNotContain(hidden);
        assertThat(cursor(secretariat(), slip)).contains(word).contains(hidden);
    }

    private static String cursor(RequestSpecification caller, String question) {
        String next = search(caller, "q", question, "limit", "1").path("next");
        return new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
    }

    @Test
    void pagesOfRankedAnswersHoldEachOnceWhateverIsWrittenMeanwhile() {
        Random random = new Random(23);
        for (int round = 0; round < 6; round++) {
            String word = word();
            List<String> forms = List.of(word, "Of " + word, word + "s", "About");
            for (int i = 0; i < 14; i++) {
                String form = forms.get(random.nextInt(forms.size()));
                REGISTRY.created(describing(form, "Tells of " + word));
            }
            List<String> whole = found("q", word, "limit", "200");
            int limit = 1 + random.nextInt(5);

            List<String> paged = paged(word, limit, forms);

            assertThat(new HashSet<>(paged)).as("round %d", round).hasSameSizeAs(paged);
            assertThat(paged.stream().filter(whole::contains).toList()).isEqualTo(whole);
        }
    }

    /** Page by page, while another answer of each kind is written after each page. */
    private static List<String> paged(String word, int limit, List<String> forms) {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Response page = after == null
                    ? search(anonymous(), "q", word, "limit", "" + limit)
                    : search(anonymous(), "q", word, "limit", "" + limit, "after", after);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            after = page.path("next");
            REGISTRY.created(describing(forms.get(seen.size() % forms.size()), "Tells of " + word));
        } while (after != null && seen.size() < 200);
        return seen;
    }

    @Test
    void pagesOfForgivenSlipsKeepToWhatTheFirstFound() {
        String word = word();
        String slip = word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
        for (int i = 0; i < 3; i++) {
            REGISTRY.created("Council " + i + " of " + word);
        }
        untilLearned(word);
        Response first = search(anonymous(), "q", slip, "limit", "2");
        REGISTRY.created("Written " + slip);

        Response second = search(anonymous(), "q", slip, "limit", "2", "after", first.path("next"));

        first.then().body("items", hasSize(2));
        second.then().body("items.names.en", hasItem("Council 2 of " + word)).body("next", equalTo(null));
    }

    @Test
    void aSearchIsNarrowedByEveryFilter() {
        String word = word();
        String kenya = REGISTRY.created(
                        REGISTRY.draftNamed(word + " one").put("country", "KE").put("type", "media"))
                .toString();
        REGISTRY.created(word + " two");

        assertThat(found("q", word, "country", "KE")).containsExactly(kenya);
        assertThat(found("q", word, "type", "media,academia")).containsExactly(kenya);
        assertThat(found("q", word, "region", "014")).containsExactly(kenya);
        assertThat(found("q", word, "type", "judiciary")).isEmpty();
    }

    @Test
    void aBlankQuestionIsNone() {
        search(anonymous(), "q", " ", "limit", "1").then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q | %%%",
                "q | a b c d e f g h i j k l m",
                "q | 国国国国国国国国国国国国国",
                "sort | relevance",
                "sort | -relevance",
                "facets | name",
                "facets | type,",
                "facets | q",
                "specialization | ,"
            })
    void aParameterThatMakesNoSenseIsRefused(String name, String value) {
        search(anonymous(), name, value)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItem(name));
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() {
        search(anonymous(), "q", "x".repeat(201))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c d e", "of the and", "' | !x", "a:* & b", "\\'", "=x |y", "(", "<->"})
    void operatorsAndLettersAreOnlyWords(String question) {
        search(anonymous(), "q", "x " + question).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "{\\\"tier\\\":\\\"BEST\\\",\\\"value\\\":\\\"a\\\"}",
                "{\\\"tier\\\":\\\"NAME\\\"}",
                "{\\\"tier\\\":\\\"NEAR\\\",\\\"value\\\":\\\"a\\\",\\\"near\\\":{\\\"x\\\":[\\\"a' | b\\\"]}}",
                "{\\\"tier\\\":\\\"NEAR\\\",\\\"value\\\":\\\"a\\\",\\\"near\\\":{\\\"x\\\":[null]}}",
                "{\\\"tier\\\":\\\"NEAR\\\",\\\"value\\\":\\\"a\\\",\\\"near\\\":{\\\"x\\\":null}}"
            })
    void aCursorThatWasTamperedWithIsRefused(String key) {
        String word = word();
        REGISTRY.created("One " + word);
        REGISTRY.created("Two " + word);
        String next = search(anonymous(), "q", word, "limit", "1").path("next");
        String json = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String forged =
                json.replaceFirst("\"key\":\".*?[^\\\\]\"(?=,\"id\")", "\"key\":\"" + key.replace("\\", "\\\\") + "\"");

        assertThat(forged).isNotEqualTo(json);
        search(
                        anonymous(),
                        "q",
                        word,
                        "limit",
                        "1",
                        "after",
                        Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String word = word();
        REGISTRY.created("One " + word);
        REGISTRY.created("Two " + word);
        String next = search(anonymous(), "q", word, "limit", "1").path("next");

        for (Map<String, String> other : List.of(
                Map.of("q", "two " + word, "limit", "1"),
                Map.of("q", word, "sort", "name"),
                Map.of("q", word, "country", "MN"))) {
            anonymous()
                    .queryParams(other)
                    .queryParam("after", next)
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }
    }

    @Test
    void facetsCountWhatTheCallerMaySeeEachWithoutItsOwnFilter() {
        String word = word();
        REGISTRY.created(word + " a");
        REGISTRY.created(word + " b");
        UUID special = REGISTRY.created(
                REGISTRY.draftNamed(word + " c").put("country", "KE").put("type", "media"));
        LedgerReader.change("update organization set specializations = '{uncac-13}' where id = '" + special + "'");
        REGISTRY.created(
                REGISTRY.draftNamed(word + " d").put("type", "judiciary").put("audience", "restricted"));

        Response open =
                search(anonymous(), "q", word, "type", "cso", "facets", "type,country,specialization", "fields", "id");

        open.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("facets.type.counts.code", contains("cso", "media"))
                .body("facets.type.counts.count", contains(2, 1))
                .body("facets.country.counts.code", contains("MN"))
                .body("facets.specialization.counts", hasSize(0))
                .body("facets.type.cut", equalTo(null));
        search(anonymous(), "q", word, "facets", "specialization")
                .then()
                .body("facets.specialization.counts.code", contains("uncac-13"));
        search(as(token("field-office", "MN")), "q", word, "facets", "type")
                .then()
                .body("facets.type.counts.code", contains("cso", "judiciary", "media"));
    }
}
