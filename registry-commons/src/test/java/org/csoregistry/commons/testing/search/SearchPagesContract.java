package org.csoregistry.commons.testing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranked answers, page by page. */
public abstract class SearchPagesContract extends Searching {

    @Test
    void pagesOfRankedAnswersHoldEachOnceWhateverIsWrittenMeanwhile() {
        Random random = new Random(23);
        for (int round = 0; round < 6; round++) {
            String word = word();
            List<String> forms = List.of(word, "Of " + word, word + "s", "About " + word + "ish things");
            for (int i = 0; i < 14; i++) {
                registry().created(forms.get(random.nextInt(forms.size())));
            }
            List<String> whole = found("q", word, "limit", "200");
            int limit = 1 + random.nextInt(5);

            List<String> paged = paged(word, limit, forms);

            assertThat(new HashSet<>(paged)).as("round %d", round).hasSameSizeAs(paged);
            assertThat(paged.stream().filter(whole::contains).toList()).isEqualTo(whole);
        }
    }

    /** Page by page, while another answer of some kind is written after each page. */
    private List<String> paged(String word, int limit, List<String> forms) {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Response page = after == null
                    ? search(anonymous(), "q", word, "limit", "" + limit)
                    : search(anonymous(), "q", word, "limit", "" + limit, "after", after);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            after = page.path("next");
            registry().created(forms.get(seen.size() % forms.size()));
        } while (after != null && seen.size() < 200);
        return seen;
    }

    @Test
    void pagesOfForgivenSlipsKeepToWhatTheFirstFound() {
        String word = word();
        for (int i = 0; i < 3; i++) {
            registry().created("Council " + i + " of " + word);
        }
        untilLearned(word);
        List<String> all = found("q", slipOf(word));
        Response first = search(anonymous(), "q", slipOf(word), "limit", "2");
        registry().created("Written " + slipOf(word));

        Response second = search(anonymous(), "q", slipOf(word), "limit", "2", "after", first.path("next"));

        first.then().body("items", hasSize(2));
        second.then().body("items.id[0]", equalTo(all.get(2))).body("next", equalTo(null));
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
        registry().created("One " + word);
        registry().created("Two " + word);
        String json = cursor(anonymous(), word);
        String forged =
                json.replaceFirst("\"key\":\".*?[^\\\\]\"(?=,\"id\")", "\"key\":\"" + key.replace("\\", "\\\\") + "\"");
        assertThat(forged).isNotEqualTo(json);

        String after = Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
        search(anonymous(), "q", word, "limit", "1", "after", after)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String word = word();
        registry().created("One " + word);
        registry().created("Two " + word);
        String next = search(anonymous(), "q", word, "limit", "1").path("next");

        for (Map<String, String> other : List.of(
                Map.of("q", "two " + word, "limit", "1"),
                Map.of("q", word, "sort", "updatedAt"),
                Map.of("q", word, "country", "MN"))) {
            anonymous()
                    .queryParams(other)
                    .queryParam("after", next)
                    .get(registry().path())
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }
    }
}
