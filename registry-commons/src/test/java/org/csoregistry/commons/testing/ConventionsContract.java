package org.csoregistry.commons.testing;

import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.as;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.commons.testing.Registry.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The life of a resource over HTTP, with every convention that the collections share. */
public abstract class ConventionsContract {
    protected abstract Registry registry();

    @Test
    void aResourceIsCreatedReadAndListed() {
        Response created = registry().post(secretariat(), registry().draftNamed("Created"));

        created.then().statusCode(201).header("ETag", "\"1\"").body("version", equalTo(1));
        String location = created.header("Location");
        Assertions.assertThat(location).isEqualTo(registry().path() + "/" + created.path("id"));
        anonymous()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(registry().text() + ".en", equalTo("Created"))
                .body("createdAt", notNullValue());
    }

    @Test
    void aReaderWhoHoldsTheVersionIsToldSo() {
        UUID id = registry().created("Unmodified");

        anonymous()
                .header("If-None-Match", "\"1\"")
                .get(registry().path() + "/" + id)
                .then()
                .statusCode(304);
        anonymous()
                .header("If-None-Match", "W/\"1\"")
                .get(registry().path() + "/" + id)
                .then()
                .statusCode(304);
        anonymous()
                .header("If-None-Match", "\"9\"")
                .get(registry().path() + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aClientBringsItsOwnIdOnce() {
        UUID id = Registry.newId();
        ObjectNode draft = registry().draftNamed("Brought");

        registry()
                .put(secretariat().header("If-None-Match", "*"), id, draft)
                .then()
                .statusCode(201);
        registry()
                .put(secretariat().header("If-None-Match", "*"), id, draft)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/already-exists"))
                .body("current.id", equalTo(id.toString()));
    }

    @Test
    void anIdThatDoesNotSortByTimeIsRefused() {
        registry()
                .put(
                        secretariat().header("If-None-Match", "*"),
                        UUID.randomUUID(),
                        registry().draftNamed("V4"))
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("id"));
    }

    @Test
    void aReplacementNeedsTheCurrentVersion() {
        UUID id = registry().created("Before");
        ObjectNode draft = registry().draftNamed("After");

        registry().put(secretariat(), id, draft).then().statusCode(428);
        registry()
                .put(secretariat().header("If-Match", "\"1\""), id, draft)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        registry()
                .put(secretariat().header("If-Match", "\"1\""), id, draft)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"))
                .body("current.version", equalTo(2));
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        UUID id = registry().created("Patched");

        registry()
                .patch(id, 1, "{\"" + registry().text() + "\":{\"fr\":\"Modifié\"}}")
                .then()
                .statusCode(200);

        anonymous()
                .get(registry().path() + "/" + id)
                .then()
                .body(registry().text() + ".en", equalTo("Patched"))
                .body(registry().text() + ".fr", equalTo("Modifié"))
                .body("version", equalTo(2));
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        UUID id = registry().created("Same");

        registry().rename(id, 1, "Same").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aPatchWithoutOrWithAWrongConditionIsRefused() {
        UUID id = registry().created("Conditional");
        String path = registry().path() + "/" + id;

        secretariat()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
        secretariat()
                .contentType("application/merge-patch+json")
                .header("If-Match", "7")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(400);
        registry().rename(id, 5, "Never").then().statusCode(412);
        anonymous().get(path).then().body("version", equalTo(1));
    }

    @Test
    void aWithdrawnResourceIsGoneButItsHistoryIsKept() {
        UUID id = registry().created("Withdrawn");
        registry().rename(id, 1, "Withdrawn soon");

        registry().withdraw(id, 2).then().statusCode(204);

        String path = registry().path() + "/" + id;
        secretariat().get(path).then().statusCode(410).body("type", equalTo("/problems/gone"));
        secretariat()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(3, 2, 1)))
                .body("items.kind", equalTo(List.of("withdrawn", "updated", "created")));
        registry().rename(id, 3, "Back").then().statusCode(410);
    }

    @Test
    void aVersionIsReadAsItWas() {
        UUID id = registry().created("First");
        registry().rename(id, 1, "Second");
        String path = registry().path() + "/" + id + "/versions/";

        anonymous().get(path + 1).then().statusCode(200).body(registry().text() + ".en", equalTo("First"));
        anonymous().get(path + 2).then().statusCode(200).body(registry().text() + ".en", equalTo("Second"));
        anonymous().get(path + 3).then().statusCode(404);
    }

    @Test
    void historyGoesOnBehindVersionsThatTheReaderMayNotSee() {
        UUID id = registry().created("Seen");
        registry().patch(id, 1, "{\"audience\":\"restricted\"}").then().statusCode(200);
        registry().rename(id, 2, "Unseen").then().statusCode(200);
        registry().patch(id, 3, "{\"audience\":\"public\"}").then().statusCode(200);
        String path = registry().path() + "/" + id + "/history?limit=1";

        List<Integer> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            Response page = anonymous().get(path + after);
            seen.addAll(page.path("items.version"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
        }

        Assertions.assertThat(seen).containsExactly(4, 1);
    }

    @Test
    void historyNamesItsAuthorsToTheSecretariatOnly() {
        UUID id = registry().created("Authored");
        String path = registry().path() + "/" + id + "/history";

        secretariat().get(path).then().body("items[0]", hasKey("actor"));
        anonymous().get(path).then().statusCode(200).body("items[0]", not(hasKey("actor")));
    }

    @Test
    void aRetryWithTheSameKeyIsAnsweredAsTheFirst() {
        ObjectNode draft = registry().draftNamed("Once");
        String key = UUID.randomUUID().toString();

        Response first = registry().post(secretariat().header("Idempotency-Key", key), draft);
        Response second = registry().post(secretariat().header("Idempotency-Key", key), draft);

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        Assertions.assertThat(second.asString()).isEqualTo(first.asString());
        registry()
                .post(secretariat().header("Idempotency-Key", key), registry().draftNamed("Other"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        String word = "Paged" + System.nanoTime();
        for (int i = 0; i < 7; i++) {
            registry().created(word + " " + i);
        }

        List<String> seen = new ArrayList<>();
        String next = registry().path() + "?limit=3&q=" + word;
        int pages = 0;
        while (next != null) {
            Response page = anonymous().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }

        Assertions.assertThat(pages).isEqualTo(3);
        Assertions.assertThat(seen).hasSize(7).hasSize(new HashSet<>(seen).size());
        anonymous()
                .get(registry().path() + "?limit=1&count=exact&q=" + word)
                .then()
                .body("total", equalTo(7));
    }

    @Test
    void aListShowsTheFieldsAskedFor() {
        registry().created("Fields");

        anonymous()
                .get(registry().path() + "?limit=1&fields=version")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", hasItems("id", "version"))
                .body("items[0].size()", equalTo(2));
    }

    @Test
    void whatIsNotPublicDoesNotExistForTheAnonymous() {
        String word = "Hidden" + System.nanoTime();
        ObjectNode draft = registry().draftNamed(word);
        UUID id = registry().created(draft.put("audience", "restricted"));
        String path = registry().path() + "/" + id;
        String list = registry().path() + "?count=exact&q=" + word;

        for (String door : List.of(path, path + "/history", path + "/versions/1")) {
            anonymous().get(door).then().statusCode(404);
            as(token("partner")).get(door).then().statusCode(404);
            as(token("field-office", "KE")).get(door).then().statusCode(404);
            as(token("field-office", "MN")).get(door).then().statusCode(200);
        }
        anonymous().get(list).then().body("total", equalTo(0)).body("items", hasSize(0));
        as(token("field-office", "KE")).get(list).then().body("total", equalTo(0));
        as(token("field-office", "MN")).get(list).then().body("total", equalTo(1));
    }

    @Test
    void callersWriteInTheirCountriesOnly() {
        ObjectNode draft = registry().draftNamed("Mongolian");

        registry().post(as(token("field-office", "MN")), draft).then().statusCode(201);
        registry()
                .post(as(token("field-office", "KE")), draft)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        registry().post(as(token("partner")), draft).then().statusCode(403);
        registry().post(as(token("government", "MN")), draft).then().statusCode(403);
        registry()
                .post(as(token("government", "MN")), draft.put("audience", "partner"))
                .then()
                .statusCode(201);
    }

    @Test
    void aRefusalSaysWhereTheFaultsAre() {
        ObjectNode draft = registry()
                .draftNamed("")
                .put("bogus", 1)
                .put("audience", "everyone")
                .put("id", "x");

        registry()
                .post(secretariat(), draft)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", hasItems("/" + registry().text() + "/en", "/bogus", "/audience", "/id"))
                .body("errors.find { it.pointer == '/audience' }.detail", containsString("restricted"));
    }
}
