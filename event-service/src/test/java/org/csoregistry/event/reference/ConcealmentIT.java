package org.csoregistry.event.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.csoregistry.event.reference.Neighbour.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.FeedFollower;
import org.csoregistry.commons.testing.FeedFollower.Seen;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.event.domain.EngagementEvents;
import org.junit.jupiter.api.Test;

/** The name of an organization that has become restricted is taken out of what was told before, too. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class ConcealmentIT {
    private static final Registry EVENTS = new Registry(
            "/v1/events",
            "titles",
            """
            {"titles": {"en": "Event"}, "type": "workshop", "status": "held", "period": "2015",
             "countries": ["MN"], "audience": "public"}
            """);

    private static final String CHANGE =
            "update engagement_event set withdrawn = %s, version = version + (%d) where id = '%s'";
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%engagement_event%'";

    @Inject
    EngagementEvents events;

    private final UUID organization = Registry.newId();
    private final String name = "Endangered" + System.nanoTime();

    private ObjectNode draft() {
        ObjectNode draft = EVENTS.draftNamed("Event");
        draft.set(
                "roles",
                RegistryJson.read("[{\"organizationId\":\"%s\",\"role\":\"organizer\"}]".formatted(organization)));
        return draft;
    }

    private UUID named() {
        Neighbour.names(organization, 1, name);
        UUID event = EVENTS.created(draft());
        await("the name", () -> Objects.equals(name, path(event, "roles[0].name")));
        return event;
    }

    private static String path(UUID event, String property) {
        return secretariat().get(EVENTS.path() + "/" + event).path(property);
    }

    private static long version(UUID event) {
        return ((Number) secretariat().get(EVENTS.path() + "/" + event).path("version")).longValue();
    }

    private void hide(UUID event) {
        long before = version(event);
        Neighbour.isAtRisk(organization, 2, name);
        await("the concealment", () -> version(event) == before + 2);
    }

    @Test
    void readsHistoryAndVersionsNameItNoMoreExceptToTheSecretariat() {
        UUID event = named();
        long last = version(event);

        hide(event);

        String path = EVENTS.path() + "/" + event;
        anonymous().get(path).then().statusCode(200).body("version", equalTo((int) last + 2));
        for (String token : List.of(Registry.token("partner"), Registry.token("field-office", "MN"))) {
            assertThat(Registry.as(token).get(path).asString()).doesNotContain(name);
            for (long version = 1; version <= last + 2; version++) {
                assertThat(Registry.as(token).get(path + "/versions/" + version).asString())
                        .doesNotContain(name);
            }
        }
        assertThat(versions(anonymous(), path)).containsExactly((int) last + 2);
        assertThat(versions(secretariat(), path)).contains(1);
        assertThat(secretariat().get(path + "/versions/" + last).asString()).contains(name);
        anonymous().get(path + "/versions/" + last).then().statusCode(404);
    }

    private static List<Integer> versions(RequestSpecification caller, String path) {
        return caller.get(path + "/history").jsonPath().getList("items.version", Integer.class);
    }

    @Test
    void thePublicFeedTakesBackWhatItToldAndTellsItAgainWithoutTheName() {
        UUID event = named();
        long last = version(event);

        hide(event);

        FeedFollower feed = new FeedFollower("events", FeedName.PUBLIC);
        feed.awaitAll(List.of(event + "@" + (last + 2)));
        List<Seen> told = feed.of(event);
        assertThat(told.subList(0, told.size() - 1)).extracting(Seen::kind).containsOnly("withdrawn");
        assertThat(told.get(told.size() - 1).kind()).isEqualTo("updated");
        assertThat(feed.documentOf(event))
                .isEqualTo(anonymous().get(EVENTS.path() + "/" + event).asString())
                .doesNotContain(name)
                .contains(organization.toString());
        assertThat(feed.seen()).noneMatch(seen -> seen.document().contains(name));
    }

    @Test
    void anEventThatNamedItOnlyBeforeIsTakenBackAsWell() {
        UUID event = named();
        EVENTS.patch(event, version(event), "{\"roles\":[]}").then().statusCode(200);
        long last = version(event);

        hide(event);

        String path = EVENTS.path() + "/" + event;
        anonymous().get(path).then().statusCode(200).body("version", equalTo((int) last + 2));
        anonymous().get(path + "/versions/" + (last - 1)).then().statusCode(404);
        FeedFollower feed = new FeedFollower("events", FeedName.PUBLIC);
        feed.awaitAll(List.of(event + "@" + (last + 2)));
        assertThat(feed.seen()).noneMatch(seen -> seen.document().contains(name));
    }

    @Test
    void aRepeatedRequestIsNotAnsweredWithTheName() {
        Neighbour.names(organization, 1, name);
        UUID marker = named();
        ObjectNode draft = draft();
        String key = UUID.randomUUID().toString();
        Response first = EVENTS.post(secretariat().header("Idempotency-Key", key), draft);
        assertThat(first.asString()).contains(name);
        UUID event = UUID.fromString(first.path("id"));

        hide(marker);
        await("the concealment", () -> version(event) == 3);

        Response again = EVENTS.post(secretariat().header("Idempotency-Key", key), draft);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(event.toString()));
        assertThat(again.asString()).doesNotContain(name);
    }

    @Test
    void onceShownAgainItIsNamedAgainAndWhatWasTakenBackStaysSo() {
        UUID event = named();
        long last = version(event);
        hide(event);

        Neighbour.names(organization, 3, name);
        await("the name", () -> Objects.equals(name, path(event, "roles[0].name")));

        String path = EVENTS.path() + "/" + event;
        assertThat(versions(anonymous(), path)).containsExactly((int) last + 3, (int) last + 2);
    }

    /** Its organization has no name yet, so that nothing of it changes but the version. */
    @Test
    void oneThatIsBeingWithdrawnIsNotToldAgain() throws Exception {
        UUID event = EVENTS.created(draft());
        try (Connection withdrawal = DriverManager.getConnection(RegistryStack.jdbcUrl());
                Statement statement = withdrawal.createStatement()) {
            withdrawal.setAutoCommit(false);
            statement.execute(CHANGE.formatted("true", 1, event));
            Thread concealment = new Thread(() -> events.conceal(List.of(organization)));
            concealment.start();
            await("a concealment that waits", () -> LedgerReader.count(WAITING) > 0);
            withdrawal.commit();
            concealment.join();

            assertThat(LedgerReader.count("select count(*) from change where resource_id = '" + event + "'"))
                    .isEqualTo(1);
            statement.execute(CHANGE.formatted("false", -1, event));
            withdrawal.commit();
        }
    }
}
