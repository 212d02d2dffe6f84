package org.csoregistry.commons.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.json.RegistryJson;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Readers who have seen everything wait for more, and cost no thread. */
public abstract class WaitContract {
    /** As {@link RegistryStack} sets it: more than the service has threads. */
    private static final int PLACES = RegistryStack.MAX_WAITING;

    protected abstract Registry registry();

    /** The collection that names the service's feed. */
    protected abstract String collection();

    FeedPages feed() {
        return new FeedPages(collection());
    }

    @Test
    void whoeverWaitsIsAnsweredWhenSomethingMatchingIsWritten() throws Exception {
        String end = feed().end();
        CompletableFuture<HttpResponse<String>> kenyan = feed().ask("country=KE&wait=1&after=" + end);
        CompletableFuture<HttpResponse<String>> mongolian = feed().ask("country=MN&wait=60&after=" + end);
        FeedPages.awaitWaiting(2);
        UUID id = registry().created("Waited for");

        JsonNode news = pageOf(mongolian);

        assertThat(FeedPages.keys(news)).containsExactly(id + "@1");
        assertThat(pageOf(kenyan).get("items")).isEmpty();
        assertThat(feed().page("after=" + news.get("next").asText()).get("items"))
                .isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsAnsweredAtOnce() throws Exception {
        String before = feed().end();
        UUID id = registry().created("There already");
        feed().keysAfter(before, "", id, 1);

        JsonNode page = pageOf(feed().ask("country=MN&wait=60&after=" + before));

        assertThat(FeedPages.keys(page)).containsExactly(id + "@1");
    }

    @Test
    void atTheEndOfTheTimeAnEmptyPageTellsWhereToGoOn() throws Exception {
        String end = feed().end();
        CompletableFuture<HttpResponse<String>> answer = feed().ask("country=KE&wait=10&after=" + end);
        FeedPages.awaitWaiting(1);
        UUID id = registry().created("Not waited for");
        feed().keysAfter(end, "", id, 1);

        JsonNode page = pageOf(answer);

        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("more").asBoolean()).isFalse();
        assertThat(feed().page("after=" + page.get("next").asText()).get("items"))
                .as("what was passed over is not asked for again")
                .isEmpty();
    }

    @Test
    void whatDoesNotMatchIsPassedOverUntilSomethingDoes() throws Exception {
        UUID id = registry().created("Awaited");
        feed().keysAfter(feed().page("limit=1").get("next").asText(), "resource=" + id, id, 1);
        String end = feed().end();
        CompletableFuture<HttpResponse<String>> answer = feed().ask("resource=" + id + "&wait=60&after=" + end);
        FeedPages.awaitWaiting(1);
        UUID other = registry().created("Passed over");
        feed().keysAfter(end, "resource=" + other, other, 1);

        registry().rename(id, 1, "Awaited and renamed").then().statusCode(200);

        assertThat(FeedPages.keys(pageOf(answer))).containsExactly(id + "@2");
    }

    @Test
    void whatAnotherInstanceHasNumberedIsNoticedToo() throws Exception {
        UUID id = registry().created("Numbered here");
        feed().keysAfter(feed().page("limit=1").get("next").asText(), "resource=" + id, id, 1);
        UUID other = Ids.next();
        CompletableFuture<HttpResponse<String>> answer =
                feed().ask("resource=" + other + "&wait=60&after=" + feed().end());
        FeedPages.awaitWaiting(1);

        // As another instance's sequencer would, without a word to this one.
        LedgerReader.change(
                """
                insert into change (id, resource_type, resource_id, version, kind, public_kind, countries, audience,
                                    actor, occurred_at, document, sequence, public_sequence)
                select gen_random_uuid(), resource_type, '%2$s', 1, kind, public_kind, countries, audience,
                       actor, now(), replace(document, '%1$s', '%2$s'),
                       (select max(sequence) + 1 from change), (select max(public_sequence) + 1 from change)
                from change where resource_id = '%1$s' and version = 1
                """
                        .formatted(id, other));

        assertThat(pageOf(answer).get("items")).hasSize(1);
    }

    @Test
    void hundredsWaitAtOnceAndOnlyBeyondTheBoundSomebodyIsRefused() throws Exception {
        String end = feed().end();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            answers.add(feed().ask("country=MN&wait=60&after=" + end));
        }
        FeedPages.awaitWaiting(PLACES);

        HttpResponse<String> refused = feed().ask("wait=60&after=" + end).get(20, TimeUnit.SECONDS);
        given().get(registry().path()).then().statusCode(200);
        UUID id = registry().created("Waited for by hundreds");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(FeedPages.keys(pageOf(answer))).containsExactly(id + "@1");
        }
        FeedPages.awaitWaiting(0);
    }

    @Test
    void whoeverHangsUpLeavesThePlaceToOthers() throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        String request = "GET " + feed().path() + "?wait=60&after=" + feed().end() + " HTTP/1.1\r\nHost: x\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            FeedPages.awaitWaiting(1);
        }

        FeedPages.awaitWaiting(0);
    }

    private static JsonNode pageOf(CompletableFuture<HttpResponse<String>> answer) throws Exception {
        HttpResponse<String> response = answer.get(40, TimeUnit.SECONDS);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RegistryJson.read(response.body());
    }
}
