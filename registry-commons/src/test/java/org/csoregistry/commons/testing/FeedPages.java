package org.csoregistry.commons.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.csoregistry.commons.json.RegistryJson;
import org.eclipse.microprofile.config.ConfigProvider;

/** The public feed of the service under test, page by page, filtered and waited on. */
final class FeedPages {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String path;

    FeedPages(String collection) {
        this.path = "/v1/" + collection + "/changes";
    }

    String path() {
        return path;
    }

    Response get(String query) {
        return given().urlEncodingEnabled(false).get(path + "?" + query);
    }

    JsonNode page(String query) {
        return RegistryJson.read(get(query).then().statusCode(200).extract().asString());
    }

    /** The cursor behind everything that is there. */
    String end() {
        JsonNode page = page("limit=200");
        while (page.get("more").asBoolean()) {
            page = page("limit=200&after=" + page.get("next").asText());
        }
        return page.get("next").asText();
    }

    /** Everything after a cursor that passes a filter, up to where this version of a resource is in the feed. */
    List<String> keysAfter(String cursor, String filter, UUID id, long version) {
        await(id + "@" + version + " to be in the feed", () -> keys(cursor, "resource=" + id)
                .contains(id + "@" + version));
        return keys(cursor, filter);
    }

    private List<String> keys(String cursor, String filter) {
        List<String> keys = new ArrayList<>();
        String query = "limit=200" + (filter.isEmpty() ? "" : "&" + filter) + "&after=";
        JsonNode page = page(query + cursor);
        while (true) {
            keys.addAll(keys(page));
            if (!page.get("more").asBoolean()) {
                return keys;
            }
            page = page(query + page.get("next").asText());
        }
    }

    static List<String> keys(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.get("items")
                .forEach(event -> keys.add(event.get("subject").asText() + "@"
                        + event.get("data").get("version").asText()));
        return keys;
    }

    CompletableFuture<HttpResponse<String>> ask(String query) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        URI uri = URI.create("http://127.0.0.1:" + port + path + "?" + query);
        return CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    /** Waits until so many readers wait at the end of the service's feeds. */
    static void awaitWaiting(int count) {
        await(
                count + " waiting readers",
                () -> given().get("/q/metrics").asString().contains("\nregistry_feed_waiting " + count + ".0"));
    }

    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
    }
}
