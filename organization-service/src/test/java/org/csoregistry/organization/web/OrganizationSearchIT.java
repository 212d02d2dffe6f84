package org.csoregistry.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.token;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.search.SearchContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationSearchIT extends SearchContract {
    @Override
    protected Registry registry() {
        return REGISTRY;
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
    void aNameOfAnyLanguageIsFound(String language, String name, String question) {
        String mark = word();
        UUID id = REGISTRY.created(named(language, name + " " + mark));

        assertThat(found("q", question + " " + mark)).containsExactly(id.toString());
    }

    @Test
    void whatIsToldComesBehindWhatItIsCalled() {
        String word = word();
        String told = REGISTRY.created(describing("Told about", "It follows the " + word + "s of the world."))
                .toString();
        String begins = REGISTRY.created("A " + word + "ist forum").toString();
        String within = REGISTRY.created("Forum of " + word).toString();
        String second = REGISTRY.created("Assembly " + word).toString();
        String exact = REGISTRY.created(word).toString();
        String acronym = REGISTRY.created(REGISTRY.draftNamed("Zzzz meeting").put("acronym", word.toUpperCase()))
                .toString();
        ObjectNode renamed = REGISTRY.draftNamed("Zzzz opera");
        renamed.putArray("formerNames").addObject().put("name", word).put("until", "2010-01-01");
        renamed.putObject("mission").put("en", "For " + word + "s.");
        String former = REGISTRY.created(renamed).toString();

        List<String> ranked = found("q", word);

        assertThat(ranked).containsExactly(exact, acronym, former, second, within, begins, told);
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
    void facetsCountWhatTheCallerMaySeeEachWithoutItsOwnFilter() {
        String word = word();
        REGISTRY.created(word + " a");
        REGISTRY.created(word + " b");
        ObjectNode special =
                REGISTRY.draftNamed(word + " c").put("country", "KE").put("type", "media");
        special.putArray("specializations").add("uncac-13");
        REGISTRY.created(special);
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

    @Test
    void aSpecializationThatIsEmptyIsRefused() {
        search(anonymous(), "specialization", ",")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("specialization"));
    }
}
