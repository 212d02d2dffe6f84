package org.csoregistry.commons.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.secretariat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.launcher.stack.TokenIssuer;
import org.csoregistry.launcher.stack.TokenRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said precisely, as problem details, and nothing is written. */
public abstract class BadInputContract {
    protected abstract Registry registry();

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{'a':1}", "nope", "{\"a\":1} {}", "{\"a\":1,\"a\":2}", "{\"a\":\"\u0001\"}"})
    void whatIsNotJsonIsMalformed(String body) {
        refused(registry().post(secretariat(), body), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "7"})
    void whatIsNotAnObjectIsInvalid(String body) {
        refused(registry().post(secretariat(), body), 400, "invalid-input");
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] body = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        refused(
                secretariat()
                        .contentType("application/json")
                        .body(body)
                        .post(registry().path()),
                400,
                "malformed-body");
    }

    @Test
    void aDeeplyNestedBodyIsMalformed() {
        String body = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        refused(registry().post(secretariat(), body), 400, "malformed-body");
    }

    @Test
    void aBodyOverItsLimitIsTooLarge() {
        String body = "{\"" + registry().text() + "\":{\"en\":\"" + "a".repeat(1_100_000) + "\"}}";

        refused(registry().post(secretariat(), body), 413, "too-large");
    }

    @Test
    void textThatIsTooLongIsInvalid() {
        refused(registry().post(secretariat(), registry().draftNamed("a".repeat(2_001))), 400, "invalid-input")
                .then()
                .body("errors.pointer", hasItem("/" + registry().text() + "/en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "  ", "a\\u0007"})
    void textThatCannotBeKeptIsInvalid(String text) {
        String body = registry().draftNamed("PLACE").toString().replace("PLACE", text);

        refused(registry().post(secretariat(), body), 400, "invalid-input");
    }

    @Test
    void anUnknownLanguageIsInvalid() {
        String body = registry().draftNamed("Name").toString().replace("\"en\"", "\"qqx\"");

        refused(registry().post(secretariat(), body), 400, "invalid-input")
                .then()
                .body("errors.pointer", hasItem("/" + registry().text() + "/qqx"));
    }

    @Test
    void aWrongTypeIsInvalid() {
        String body = registry().draftNamed("Name").put("originalLanguage", 5).toString();

        refused(registry().post(secretariat(), body), 400, "invalid-input")
                .then()
                .body("errors.pointer", hasItem("/originalLanguage"));
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, invalid-input",
        "?limit=201, invalid-input",
        "?limit=x, invalid-input",
        "?after=nonsense, invalid-cursor",
        "?after=eyJhIjoxfQ, invalid-cursor",
        "?unknown=1, invalid-input",
        "?country=ZZ, invalid-input",
        "?country=, invalid-input",
        "?country, invalid-input",
        "?region=35, invalid-input",
        "?region=999, invalid-input",
        "?region=496, invalid-input",
        "'?region=035,', invalid-input",
        "?q=%00, invalid-input",
        "?q=a&q=b, invalid-input",
        "?sort=nope, invalid-input",
        "?fields=nope, invalid-input",
        "?count=nope, invalid-input",
        "/not-a-uuid, invalid-input",
        "/1-1-1-1-1, invalid-input"
    })
    void aReadThatMakesNoSenseIsRefused(String rest, String problem) {
        refused(given().urlEncodingEnabled(false).get(registry().path() + rest), 400, problem);
    }

    @Test
    void aCursorBelongsToItsFilter() {
        registry().created("Cursor 1");
        registry().created("Cursor 2");
        String cursor = given().get(registry().path() + "?limit=1").path("next");

        refused(given().get(registry().path() + "?limit=1&country=MN&after=" + cursor), 400, "invalid-cursor");
    }

    @Test
    void anEditedCursorIsRefused() {
        registry().created("Edited 1");
        registry().created("Edited 2");
        String cursor =
                given().get(registry().path() + "?limit=1&sort=updatedAt").path("next");
        ObjectNode inside = (ObjectNode)
                RegistryJson.read(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        String edited = Base64.getUrlEncoder()
                .encodeToString(inside.put("key", "x").toString().getBytes(StandardCharsets.UTF_8));

        refused(given().get(registry().path() + "?limit=1&sort=updatedAt&after=" + edited), 400, "invalid-cursor");
    }

    @Test
    void moreValuesThanAnythingNeedsAreMalformed() {
        refused(registry().post(secretariat(), "{\"a\":[" + "1,".repeat(60_000) + "1]}"), 400, "malformed-body");
    }

    @Test
    void moreFaultsThanAnybodyReadsAreNotAllTold() {
        String unknown =
                IntStream.range(0, 2_000).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));

        refused(registry().post(secretariat(), "{" + unknown + "}"), 400, "invalid-input")
                .then()
                .body("errors", hasSize(100));
    }

    @Test
    void moreLanguagesThanAnybodySpeaksAreInvalid() {
        UUID id = registry().created("Spoken");
        String languages = IntStream.range(0, 60)
                .mapToObj(i -> "\"en-x-a" + i + "\":\"a\"")
                .collect(Collectors.joining(","));

        refused(registry().patch(id, 1, "{\"" + registry().text() + "\":{" + languages + "}}"), 400, "invalid-input");
    }

    @Test
    void aPatchOverItsLimitIsTooLarge() {
        UUID id = registry().created("Grown");
        String text = "a".repeat(600_000);

        refused(registry().patch(id, 1, "{\"x\":\"" + text + "\",\"y\":\"" + text + "\"}"), 413, "too-large");
    }

    @Test
    void aWriteWithoutTokenIsUnauthenticated() {
        refused(registry().post(given(), registry().draftNamed("Nobody")), 401, "unauthenticated")
                .then()
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anExpiredTokenIsUnauthenticatedEvenForAPublicRead() {
        String expired =
                RegistryStack.tokens().mint(TokenRequest.of("secretariat").withValidity(Duration.ofHours(-1)));

        refused(registry().post(Registry.as(expired), registry().draftNamed("Late")), 401, "unauthenticated");
        refused(Registry.as(expired).get(registry().path()), 401, "unauthenticated");
    }

    @Test
    void aTokenThatSomebodyElseSignedIsUnauthenticated(@TempDir java.nio.file.Path keys) {
        String foreign = TokenIssuer.in(keys).mint(TokenRequest.of("secretariat"));

        refused(registry().post(Registry.as(foreign), registry().draftNamed("Forged")), 401, "unauthenticated");
        refused(Registry.as("no.token.atall").get(registry().path()), 401, "unauthenticated");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        UUID id = registry().created("Offered");
        String path = registry().path();

        refused(given().get(path + "/" + Registry.newId()), 404, "not-found");
        refused(given().get(path + "/" + id + "/nothing"), 404, "not-found");
        refused(given().get("/v1/nothing"), 404, "not-found");
        refused(secretariat().put(path), 405, "method-not-allowed");
        refused(secretariat().contentType("text/plain").body("{}").post(path), 415, "unsupported-media-type");
        refused(given().accept("text/csv").get(path + "/" + id), 406, "not-acceptable");
    }

    /** Asserts the problem, in status, type and media type. */
    private Response refused(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("status", equalTo(status));
        return answer;
    }

    @Test
    void aRefusedWriteLeavesNoTrace() {
        long before = changes();

        List<RequestSpecification> callers = List.of(given(), Registry.as(Registry.token("partner")));
        callers.forEach(caller -> registry().post(caller, registry().draftNamed("Refused")));
        registry().post(secretariat(), registry().draftNamed(""));
        registry().post(secretariat(), registry().draftNamed("Refused").put("bogus", true));

        assertThat(changes()).isEqualTo(before);
    }

    private static long changes() {
        return LedgerReader.count("select count(*) from change");
    }
}
