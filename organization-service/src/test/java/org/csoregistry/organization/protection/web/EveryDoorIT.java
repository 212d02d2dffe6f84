package org.csoregistry.organization.protection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.organization.testing.Callers.as;
import static org.csoregistry.organization.testing.Callers.insiders;
import static org.csoregistry.organization.testing.Callers.strangers;
import static org.csoregistry.organization.web.OrganizationSample.REGISTRY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.testing.FeedFollower;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization at risk is, for whoever may not know of it, as if it were not: behind each door. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class EveryDoorIT {
    private static final String ORGANIZATIONS = "/v1/organizations";
    private static final List<String> BELOW = List.of(
            "", "/history", "/versions/1", "/versions/2", "/versions/3", "/channels", "/contacts", "/contacts/%s");

    private String word;
    private UUID id;
    private UUID never;

    @BeforeEach
    void oneAtRisk() {
        word = "Secret" + System.nanoTime();
        never = Registry.newId();
        ObjectNode draft = REGISTRY.draftNamed(word + " Union").put("acronym", word + "U");
        draft.putArray("identifiers").addObject().put("scheme", "MN-REG").put("value", word);
        id = REGISTRY.created(draft);
        REGISTRY.rename(id, 1, word + " Federation").then().statusCode(200);
        ProtectionIT.protect(secretariat(), id, "*", "{}").then().statusCode(200);
    }

    @Test
    void whatLiesBelowItsIdAnswersAsBelowAnIdThatNeverWas() {
        strangers()
                .forEach((who, token) -> BELOW.forEach(path -> {
                    Response hidden = as(token).get(ORGANIZATIONS + "/" + id + path.formatted(never));
                    Response absent = as(token).get(ORGANIZATIONS + "/" + never + path.formatted(never));

                    assertThat(hidden.statusCode()).as(who + " " + path).isEqualTo(404);
                    assertThat(hidden.asString().replace(id.toString(), never.toString()))
                            .as(who + " " + path)
                            .isEqualTo(absent.asString());
                    assertThat(names(hidden)).as(who + " " + path).isEqualTo(names(absent));
                }));
    }

    private static Set<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void aConditionalReadDoesNotTellWhichVersionThereIs() {
        strangers().forEach((who, token) -> assertThat(as(token)
                        .header("If-None-Match", "\"3\"")
                        .get(ORGANIZATIONS + "/" + id)
                        .statusCode())
                .as(who)
                .isEqualTo(404));
    }

    @Test
    void noWriteFindsIt() {
        ObjectNode draft = REGISTRY.draftNamed("Theirs");
        for (String who : List.of("government of its country", "field office elsewhere", "another organization")) {
            String token = strangers().get(who);
            for (String version : List.of("\"3\"", "\"1\"", "*")) {
                assertThat(REGISTRY.put(as(token).header("If-Match", version), id, draft)
                                .statusCode())
                        .as(who + " replaces " + version)
                        .isEqualTo(404);
            }
            assertThat(REGISTRY.put(as(token).header("If-None-Match", "*"), id, draft)
                            .asString())
                    .as(who + " creates")
                    .doesNotContain(word);
        }
        String elsewhere = strangers().get("field office elsewhere");
        assertThat(as(elsewhere)
                        .header("If-Match", "*")
                        .delete(ORGANIZATIONS + "/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ProtectionIT.protect(as(elsewhere), id, "*", "{}").statusCode())
                .isEqualTo(404);
        assertThat(ProtectionIT.lift(as(elsewhere), id).statusCode()).isEqualTo(404);
    }

    @Test
    void thoseWhoMayKnowSeeAllOfIt() {
        insiders(id).forEach((who, token) -> {
            Response answer = as(token).get(ORGANIZATIONS + "/" + id);

            assertThat(answer.statusCode()).as(who).isEqualTo(200);
            assertThat((String) answer.path("names.en")).as(who).isEqualTo(word + " Federation");
            assertThat(as(token).get(ORGANIZATIONS + "/" + id + "/versions/1").statusCode())
                    .as(who)
                    .isEqualTo(200);
        });
    }

    @Test
    void theFeedTakesBackAllThatItToldAndTellsItAgainOnceItIsShown() {
        FeedFollower hidden = new FeedFollower("organizations", FeedName.PUBLIC);
        hidden.awaitAll(List.of(id + "@3"));

        assertThat(hidden.of(id)).extracting(Seen::kind).containsOnly("withdrawn");
        assertThat(hidden.seen()).noneMatch(seen -> seen.document().contains(word));
        assertThat(Registry.anonymous()
                        .get(ORGANIZATIONS + "/changes?country=MN&resource=" + id)
                        .asString())
                .doesNotContain(word)
                .doesNotContain("\"countries\"");

        REGISTRY.rename(id, 3, word + " Hidden").then().statusCode(200);
        ProtectionIT.lift(secretariat(), id).then().statusCode(204);
        FeedFollower shown = new FeedFollower("organizations", FeedName.PUBLIC);
        shown.awaitAll(List.of(id + "@5"));

        assertThat(shown.of(id)).extracting(Seen::version).containsExactly(1L, 2L, 3L, 5L);
        assertThat(shown.of(id))
                .extracting(Seen::kind)
                .containsExactly("withdrawn", "withdrawn", "withdrawn", "updated");
        assertThat(shown.documentOf(id))
                .isEqualTo(Registry.anonymous().get(ORGANIZATIONS + "/" + id).asString())
                .doesNotContain("atRisk");
    }

    @Test
    void thePublicTopicTellsThatItIsGoneAndNothingOfWhy() {
        FeedFollower feed = new FeedFollower("organizations", FeedName.PUBLIC);
        feed.awaitAll(List.of(id + "@3"));

        List<Seen> relayed = TopicReader.read(
                FeedName.PUBLIC.topic("organizations"), feed.seen().size());

        Map<Long, Seen> ofThis = relayed.stream()
                .filter(seen -> seen.id().equals(id))
                .collect(Collectors.toMap(Seen::version, seen -> seen, (first, again) -> first));
        assertThat(ofThis.get(3L).kind()).isEqualTo("withdrawn");
        assertThat(ofThis.get(3L).document()).isEqualTo("{\"id\":\"%s\",\"version\":3}".formatted(id));
    }
}
