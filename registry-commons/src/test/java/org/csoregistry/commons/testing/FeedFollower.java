package org.csoregistry.commons.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.change.Change;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.json.RegistryJson;

/** Follows a service's change feed over HTTP from its beginning, as a partner system would. */
public final class FeedFollower {
    private static final ObjectReader EXACT = RegistryJson.MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String path;
    private final List<Seen> seen = new ArrayList<>();
    private String cursor;

    public FeedFollower(String collection, FeedName feed) {
        this.path = "/v1/" + collection + "/changes?limit=200&feed=" + feed.wire();
    }

    /** One change as a reader meets it. */
    public record Seen(long sequence, UUID id, long version, String kind, String dataschema, String document) {
        static Seen in(JsonNode event) {
            JsonNode data = event.get("data");
            return new Seen(
                    event.get("sequence").asLong(),
                    UUID.fromString(event.get("subject").asText()),
                    data.get("version").asLong(),
                    Change.kindOf(event.get("type").asText()),
                    event.get("dataschema").asText(),
                    data.toString());
        }

        public String key() {
            return id + "@" + version;
        }
    }

    /** With numbers as they are written: 1.0 is not 1 to whoever compares texts. */
    private static JsonNode exactly(String page) {
        try {
            return EXACT.readTree(page);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one page; answers how many changes were on it. */
    public int poll() {
        String answer = given().header("Authorization", "Bearer " + Registry.token("secretariat"))
                .get(cursor == null ? path : path + "&after=" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode page = exactly(answer);
        page.get("items").forEach(event -> seen.add(Seen.in(event)));
        cursor = page.get("next").asText();
        return page.get("items").size();
    }

    public void catchUp() {
        while (poll() > 0) {
            // until the end
        }
    }

    /** Follows until all these {@code id@version} have been seen; fails when the feed has told nothing new for 20 s. */
    public void awaitAll(Collection<String> keys) {
        Set<String> missing = new HashSet<>(keys);
        int known = 0;
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            seen.subList(known, seen.size()).forEach(change -> missing.remove(change.key()));
            known = seen.size();
            if (missing.isEmpty()) {
                return;
            } else if (poll() > 0) {
                deadline = Instant.now().plus(PATIENCE);
            } else if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(missing + " not in the feed");
            }
        }
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public List<Seen> of(UUID id) {
        return seen.stream().filter(change -> change.id().equals(id)).toList();
    }

    public String documentOf(UUID id) {
        List<Seen> changes = of(id);
        return changes.get(changes.size() - 1).document();
    }
}
