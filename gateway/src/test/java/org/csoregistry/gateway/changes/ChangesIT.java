package org.csoregistry.gateway.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.testing.FakeLedger;
import org.csoregistry.gateway.testing.FakeService;
import org.csoregistry.gateway.testing.GatewaySetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The merged feed over three ledgers. */
@QuarkusTest
@QuarkusTestResource(GatewaySetup.class)
class ChangesIT {
    private final Map<Service, FakeLedger> ledgers = new EnumMap<>(Service.class);
    private final Map<Service, FakeService> services = new EnumMap<>(Service.class);

    @BeforeEach
    void start() {
        for (Service service : Service.values()) {
            FakeLedger ledger = new FakeLedger(service);
            ledgers.put(service, ledger);
            services.put(service, FakeService.start(service, ledger::serve));
        }
    }

    @AfterEach
    void stop() {
        services.values().forEach(FakeService::close);
    }

    private long accept(Service service, String second, String countries) {
        return ledgers.get(service).accept("at " + second, countries, "2026-01-02T03:04:" + second + "Z");
    }

    private static Response get(String query) {
        return given().urlEncodingEnabled(false).get("/v1/changes?" + query);
    }

    private static JsonPath page(String query) {
        return get(query).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> times(JsonPath page) {
        List<String> times = page.getList("items.time");
        return times.stream().map(time -> time.substring(17, 19)).toList();
    }

    @Test
    void changesOfAllServicesComeByTimeInTheWordsOfTheServices() {
        accept(Service.EVENT, "02", "MN");
        long sequence = accept(Service.ORGANIZATION, "01", "MN");
        accept(Service.COMMITMENT, "03", "MN");

        Response answer = get("limit=50");

        assertThat(times(answer.jsonPath())).containsExactly("01", "02", "03");
        assertThat(answer.asString()).contains(ledgers.get(Service.ORGANIZATION).json(sequence));
        String end = new Position(1, 1, 1).encode();
        answer.then().body("next", equalTo(end)).body("more", equalTo(false));
        assertThat(answer.header("Link"))
                .isEqualTo("</v1/changes?feed=public&limit=50&after=" + end + ">; rel=\"next\"");
    }

    @Test
    void pageByPageNothingIsLostOrRepeatedAndTimeGoesOn() {
        for (int i = 10; i < 40; i++) {
            accept(Service.values()[i * 7 % 3], Integer.toString(i), i % 2 == 0 ? "MN" : "KE");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonPath page = page("country=MN&limit=4" + cursor);
            seen.addAll(times(page));
            cursor = "&after=" + page.getString("next");
            more = page.getBoolean("more");
        }

        assertThat(seen).hasSize(15).doesNotHaveDuplicates().isSorted();
        assertThat(page("limit=4" + cursor).getList("items")).isEmpty();
    }

    @Test
    void whoeverWaitsIsAnsweredByTheFirstServiceThatHasSomething() throws Exception {
        accept(Service.ORGANIZATION, "01", "MN");
        String end = page("limit=50").getString("next");

        CompletableFuture<JsonPath> answer =
                CompletableFuture.supplyAsync(() -> page("country=KE&wait=30&after=" + end));
        accept(Service.ORGANIZATION, "02", "MN");
        accept(Service.COMMITMENT, "03", "KE");
        JsonPath news = answer.get(40, TimeUnit.SECONDS);

        assertThat(times(news)).containsExactly("03");
        assertThat(times(page("after=" + news.getString("next")))).doesNotContain("01", "03");
    }

    @Test
    void atTheEndOfTheTimeThePageIsEmpty() {
        JsonPath page = page("wait=1");

        assertThat(page.getList("items")).isEmpty();
        assertThat(page.getString("next")).isEqualTo(Position.START.encode());
    }

    @Test
    void aServiceThatIsDownIsNamedAndNoPartIsTakenForTheWhole() {
        accept(Service.ORGANIZATION, "01", "MN");
        services.remove(Service.EVENT).close();

        get("limit=50")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("event-service"));
    }

    @Test
    void aServiceThatGoesDownWhileAReaderWaitsIsNamedToo() throws Exception {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> get("wait=30"));
        CompletableFuture<Void> broken = CompletableFuture.runAsync(
                () -> services.remove(Service.EVENT).close(), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));

        broken.get(20, TimeUnit.SECONDS);
        answer.get(40, TimeUnit.SECONDS).then().statusCode(503).body("detail", containsString("event-service"));
    }

    @Test
    void aPlaceThatIsGoneIsToldWithTheWayToStartAgain() {
        for (String second : List.of("01", "02", "03")) {
            accept(Service.EVENT, second, "MN");
        }
        accept(Service.COMMITMENT, "04", "MN");
        ledgers.get(Service.EVENT).archiveBefore(3);

        String restart = get("limit=7&country=MN&after=" + Position.START.encode())
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-expired"))
                .body("detail", containsString("/v1/events"))
                .extract()
                .path("restart");

        assertThat(restart)
                .isEqualTo("/v1/changes?feed=public&limit=7&country=MN&after=" + new Position(0, 3, 0).encode());
        assertThat(times(page("limit=50")))
                .as("without a cursor, from what is kept")
                .containsExactly("03", "04");
    }

    @Test
    void theFullFeedsAreAskedWithTheCallersToken() {
        accept(Service.EVENT, "01", "MN");

        get("feed=full").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        String next = given().header("Authorization", "Bearer x")
                .get("/v1/changes?feed=full")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");

        assertThat(Position.decode(next, FeedName.FULL)).contains(new Position(0, 1, 0));
        get("after=" + next).then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "limit=x", "wait=61", "wait=-1", "feed=secret", "country=XX", "kind=x"})
    void aParameterThatMakesNoSenseIsNamed(String query) {
        get(query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors[0].parameter", equalTo(query.split("=")[0]));
    }

    @Test
    void allThatMakesNoSenseIsNamedAtOnce() {
        get("wait=99&countri=MN&limit=0&country=XX&type=A")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("wait", "countri", "limit", "country", "type"));
    }

    @Test
    void whatIsNoCursorIsRefused() {
        get("after=nope").then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        given().post("/v1/changes").then().statusCode(405);
    }
}
