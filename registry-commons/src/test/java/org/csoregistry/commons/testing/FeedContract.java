package org.csoregistry.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.junit.jupiter.api.Test;

/** Which changes a reader of the feed is shown. {@link PlaceContract} says where its cursors lead. */
public abstract class FeedContract extends PlaceContract {

    /** The property with a record's themes. */
    protected String themes() {
        return "themes";
    }

    private Response move(UUID id, long version, String country) {
        String patch = of(country).has("country") ? "{\"country\":\"%s\"}" : "{\"countries\":[\"%s\"]}";
        return registry().patch(id, version, patch.formatted(country));
    }

    @Test
    void aCountryIsFollowedFromWhatComesToItToWhatLeavesIt() {
        String before = feed().end();
        UUID id = registry().created(of("MN"));
        move(id, 1, "KE").then().statusCode(200);
        registry().rename(id, 2, "Renamed in Kenya").then().statusCode(200);
        move(id, 3, "TZ").then().statusCode(200);

        assertThat(feed().keysAfter(before, "country=MN", id, 4)).containsExactly(id + "@1", id + "@2");
        assertThat(feed().keysAfter(before, "country=KE", id, 4)).containsExactly(id + "@2", id + "@3", id + "@4");
        assertThat(feed().keysAfter(before, "country=UG,TZ", id, 4)).containsExactly(id + "@4");
    }

    @Test
    void eventsSayWhichCountriesTheyConcern() {
        String before = feed().end();
        UUID id = registry().created(of("MN"));
        move(id, 1, "KE").then().statusCode(200);
        feed().keysAfter(before, "", id, 2);

        JsonNode items = feed().page("after=" + before).get("items");

        assertThat(items.get(0).get("countries").asText()).isEqualTo("MN");
        assertThat(items.get(1).get("countries").asText()).isEqualTo("KE,MN");
        assertThat(items.get(0).has("themes")).isFalse();
    }

    @Test
    void whatIsHiddenLeavesEveryCountryAsATombstoneThatTellsNothing() {
        String before = feed().end();
        UUID id = registry().created(of("MN"));
        registry().patch(id, 1, "{\"audience\":\"restricted\"}").then().statusCode(200);
        move(id, 2, "KE").then().statusCode(200);
        registry().patch(id, 3, "{\"audience\":\"public\"}").then().statusCode(200);
        feed().keysAfter(before, "", id, 4);

        JsonNode items = feed().page("country=TZ&after=" + before).get("items");

        assertThat(items).hasSize(2).allSatisfy(event -> {
            assertThat(event.get("type").asText()).endsWith(".withdrawn.v1");
            assertThat(event.has("countries")).isFalse();
            assertThat(event.get("data")).hasSize(2);
        });
        assertThat(feed().keysAfter(before, "country=KE", id, 4)).containsExactly(id + "@1", id + "@2", id + "@4");
        // While it was hidden it was Kenya's already; the public is not told where it was before.
        JsonNode back = feed().page("country=KE&after=" + before).get("items").get(2);
        assertThat(back.get("countries").asText()).isEqualTo("KE");
    }

    @Test
    void aThemeIsFollowedLikeACountry() {
        String before = feed().end();
        ObjectNode draft = registry().draftNamed("Of a theme");
        draft.putArray(themes()).add("sdg-16.6").add("uncac-13");
        UUID id = registry().created(draft);
        registry().rename(id, 1, "Of a theme, renamed").then().statusCode(200);
        registry()
                .patch(id, 2, "{\"%s\":[\"sdg-5\"]}".formatted(themes()))
                .then()
                .statusCode(200);

        List<String> found = feed().keysAfter(before, "theme=uncac-13", id, 3);

        assertThat(found).containsExactly(id + "@1", id + "@2", id + "@3");
    }

    @Test
    void typesAndResourcesAreChosenAndSequencesKeepTheirPlaces() {
        String before = feed().end();
        UUID one = registry().created("One");
        UUID other = registry().created("Other");
        registry().rename(one, 1, "One, renamed").then().statusCode(200);
        feed().keysAfter(before, "", one, 2);
        JsonNode all = feed().page("after=" + before).get("items");
        String type = all.get(0).get("type").asText().split("\\.")[2];

        assertThat(feed().keysAfter(before, "type=" + type, one, 2)).hasSize(3);
        assertThat(feed().keysAfter(before, "type=" + type + ".updated", one, 2))
                .containsExactly(one + "@2");
        assertThat(feed().keysAfter(before, "type=" + type + ".withdrawn,another-thing", one, 2))
                .isEmpty();
        assertThat(feed().keysAfter(before, "resource=" + other, one, 2)).containsExactly(other + "@1");
        JsonNode filtered = feed().page("resource=" + one + "&after=" + before).get("items");
        assertThat(filtered.get(1)).isEqualTo(all.get(2));
    }

    @Test
    void theFullFeedIsFilteredAsWellButOnlyForTheSecretariat() {
        UUID id = registry().created(of("MN").put("audience", "restricted"));
        String path = feed().path() + "?feed=full&country=MN&wait=20&resource=" + id;

        secretariat().get(path).then().statusCode(200).body("items[0].subject", equalTo(id.toString()));
        Registry.anonymous().get(path).then().statusCode(403);
        Registry.as("nonsense").get(path).then().statusCode(401);
        assertThat(feed().page("resource=" + id + "," + Ids.next()).get("items"))
                .isEmpty();
    }
}
