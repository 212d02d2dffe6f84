package org.csoregistry.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where cursors lead, and what is said of those that lead nowhere. {@link WaitContract} waits at the end. */
public abstract class PlaceContract extends WaitContract {

    ObjectNode of(String country) {
        ObjectNode draft = registry().draftNamed("Of " + country);
        if (draft.has("country")) {
            return draft.put("country", country);
        }
        draft.putArray("countries").add(country);
        return draft;
    }

    @Test
    void aCursorGoesOnBehindWhatDidNotMatchWithWhicheverFilterComesNext() {
        String before = feed().end();
        UUID seen = registry().created(of("MN"));
        feed().keysAfter(before, "", seen, 1);

        JsonNode nothing = feed().page("country=KE&after=" + before);
        UUID later = registry().created(of("MN"));

        assertThat(nothing.get("items")).isEmpty();
        assertThat(nothing.get("more").asBoolean()).isFalse();
        assertThat(feed().keysAfter(nothing.get("next").asText(), "country=MN", later, 1))
                .containsExactly(later + "@1");
    }

    @Test
    void aFullPageSaysThatThereIsMoreAndLinksToIt() {
        String before = feed().end();
        registry().created("First of two");
        UUID second = registry().created("Second of two");
        feed().keysAfter(before, "", second, 1);

        Response first = feed().get("country=MN&limit=1&after=" + before);

        JsonNode page = RegistryJson.read(first.asString());
        assertThat(page.get("more").asBoolean()).isTrue();
        assertThat(first.header("Link"))
                .startsWith("<" + feed().path() + "?")
                .contains("country=MN", "limit=1", "after=" + page.get("next").asText())
                .endsWith("; rel=\"next\"");
        assertThat(FeedPages.keys(
                        feed().page("limit=1&after=" + page.get("next").asText())))
                .containsExactly(second + "@1");
    }

    @Test
    void aCursorBeforeWhatIsKeptHasExpiredAndIsToldHowToStartAgain() {
        registry().created("To be archived");
        feed().end();
        UUID kept = registry().created("Kept");
        feed().keysAfter(feed().page("limit=1").get("next").asText(), "", kept, 1);
        LedgerReader.change("update change set public_sequence = -public_sequence"
                + " where public_sequence < (select max(public_sequence) from change)");
        try {
            String beginning = new FeedCursor(FeedName.PUBLIC, 0).encode();

            Response refused = feed().get("limit=7&after=" + beginning);

            refused.then().statusCode(410).body("type", equalTo("/problems/cursor-expired"));
            String restart = refused.path("restart");
            assertThat(restart).startsWith(feed().path() + "?").contains("limit=7", "after=" + feed().end());
            assertThat(FeedPages.keys(feed().page("limit=7"))).hasSize(1);
        } finally {
            LedgerReader.change("update change set public_sequence = -public_sequence where public_sequence < 0");
        }
    }

    @Test
    void aCursorBehindTheEndHasExpiredToo() {
        UUID id = registry().created("At the end");
        feed().keysAfter(FeedCursor.start(FeedName.PUBLIC).encode(), "resource=" + id, id, 1);
        String beyond = new FeedCursor(FeedName.PUBLIC, 1_000_000_000).encode();

        for (String wait : List.of("", "&wait=60")) {
            Response refused = feed().get("after=" + beyond + wait);

            refused.then().statusCode(410).body("type", equalTo("/problems/cursor-expired"));
            assertThat(refused.<String>path("restart")).contains("after=" + feed().end());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=61",
                "wait=-1",
                "wait=soon",
                "type=Nope",
                "type=a..b",
                "country=XX",
                "country=MN,,KE",
                "theme=NO!",
                "resource=1",
                "limit=0",
                "limit=201",
                "feed=secret",
                "kind=created",
                "country=MN&country=KE"
            })
    void aParameterThatMakesNoSenseIsNamed(String query) {
        Response refused = feed().get(query);

        refused.then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors[0].parameter", equalTo(query.split("=")[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "cHVibGlj", "cHVibGljOi0x", "ZnVsbDox"})
    void whatIsNoCursorOfThisFeedIsRefused(String cursor) {
        feed().get("wait=5&after=" + cursor).then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }
}
