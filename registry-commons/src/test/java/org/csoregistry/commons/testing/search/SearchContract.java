package org.csoregistry.commons.testing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a collection, by whom, and in which order. */
public abstract class SearchContract extends SearchPagesContract {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mn | Монгол эмэгтэйчүүдийн холбоо | Mongol",
                "en | Mongol Women's Federation | Монгол",
                "fr | Société ouverte d’Égypte | SOCIETE egypte",
                "ar | مركز حقوق الإنسان | الانسان حقوق",
                "zh | 中国人权研究会 | ren quan",
                "hi | मानव अधिकार आयोग | manav adhikar"
            })
    void aNameIsFoundInAnotherScriptThanItsOwn(String language, String name, String question) {
        String mark = word();
        UUID id = registry().created(named(language, name + " " + mark));

        assertThat(found("q", question + " " + mark)).containsExactly(id.toString());
    }

    @Test
    void betterAnswersComeFirst() {
        String word = word();
        String begins = registry().created("A " + word + "ist forum").toString();
        String within = registry().created("Forum of " + word).toString();
        String exact = registry().created(word).toString();

        assertThat(found("q", word)).containsExactly(exact, within, begins);
        assertThat(found("q", word, "sort", "relevance")).containsExactly(exact, within, begins);
        assertThat(found("q", word, "sort", "updatedAt")).containsExactly(begins, within, exact);
    }

    @Test
    void wordsAreFoundInAnyOrderAndAllOfThemMustBe() {
        String word = word();
        UUID id = registry().created("Green " + word + " Council");

        assertThat(found("q", "council gre " + word)).containsExactly(id.toString());
        assertThat(found("q", "council red " + word)).isEmpty();
    }

    @Test
    void aSlipOfSpellingIsForgivenWhereNothingIsWrittenSo() {
        String word = word();
        UUID named = registry().created("Council of " + word);
        untilLearned(word);

        assertThat(found("q", slipOf(word))).containsExactly(named.toString());
        assertThat(found("q", word.substring(2))).containsExactly(named.toString());
        search(anonymous(), "q", slipOf(word), "count", "exact").then().body("total", equalTo(1));

        UUID written = registry().created("Written " + slipOf(word));
        assertThat(found("q", slipOf(word))).containsExactly(written.toString());
    }

    @Test
    void whatACallerMayNotSeeDoesNotKeepHisSlipFromBeingForgiven() {
        String word = word();
        UUID open = registry().created("Open " + word);
        UUID hidden = registry().created(closed("Closed " + slipOf(word)));
        untilLearned(word);

        assertThat(found("q", slipOf(word))).containsExactly(open.toString());
        assertThat(found("q", slipOf(word), "sort", "updatedAt")).containsExactly(open.toString());
        search(anonymous(), "q", slipOf(word), "facets", "country")
                .then()
                .body("facets.country.counts.count", contains(1));
        search(secretariat(), "q", slipOf(word)).then().body("items.id", contains(hidden.toString()));
    }

    @Test
    void aWordThatOnlyHiddenRecordsHaveDoesNotTravelInACursor() {
        String word = word();
        String hidden = word.substring(0, word.length() - 1) + "y";
        registry().created("First " + word);
        registry().created("Second " + word);
        registry().created(closed("Closed " + hidden));
        untilLearned(word);
        untilLearned(hidden);

        assertThat(cursor(anonymous(), slipOf(word))).contains(word).doesNotContain(hidden);
        assertThat(cursor(secretariat(), slipOf(word))).contains(word).contains(hidden);
    }

    @Test
    void facetsCountWhatTheCallerMaySee() {
        String word = word();
        registry().created(word + " a");
        registry().created(word + " b");
        registry().created(closed(word + " c"));

        search(anonymous(), "q", word, "facets", "country", "fields", "id", "country", "KE")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("facets.country.counts.code", contains("MN"))
                .body("facets.country.counts.count", contains(2))
                .body("facets.country.cut", equalTo(null));
        search(as(token("field-office", "MN")), "q", word, "facets", "country")
                .then()
                .body("facets.country.counts.count", contains(3));
        search(as(token("field-office", "KE")), "q", word, "facets", "country")
                .then()
                .body("facets.country.counts.count", contains(2));
    }

    @Test
    void aBlankQuestionIsRefused() {
        search(anonymous(), "q", " ").then().statusCode(400).body("errors.parameter", hasItem("q"));
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
                "facets | country,",
                "facets | q"
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
}
