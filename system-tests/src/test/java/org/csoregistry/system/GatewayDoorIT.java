package org.csoregistry.system;

import static org.csoregistry.system.Refusals.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.csoregistry.launcher.stack.TokenIssuer;
import org.csoregistry.launcher.stack.TokenRequest;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Raw;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers, paths and bodies that do not get in: each a precise problem, and nothing of it is written. */
class GatewayDoorIT {

    private static final List<String> FEED_NAMES = List.of("organizations", "events", "commitments");

    private static Refusals refusals;
    private static Suite suite;
    private static Api secretariat;

    @BeforeAll
    static void remember() {
        suite = Suite.running();
        secretariat = suite.secretariat();
        refusals = Refusals.of(suite);
    }

    @AfterAll
    static void nothingWasWritten() {
        refusals.assertNothingWasWritten();
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotWriteIsRefused(Kind kind, @TempDir Path keys) {
        ObjectNode draft = kind.draft("Not allowed");
        TokenRequest request = TokenRequest.of("secretariat");
        String expired = suite.tokens().mint(request.withValidity(Duration.ofHours(-1)));
        String foreign = TokenIssuer.in(keys).mint(request);

        refused(suite.anonymous().post(kind.path(), draft), 401, "unauthenticated");
        refused(suite.with(expired).post(kind.path(), draft), 401, "unauthenticated");
        refused(suite.with(foreign).post(kind.path(), draft), 401, "unauthenticated");
        refused(suite.with("no.token.atall").post(kind.path(), draft), 401, "unauthenticated");
        refused(suite.as("partner").post(kind.path(), draft), 403, "forbidden");
        refused(suite.as("field-office", "KE").post(kind.path(), draft), 403, "forbidden");
        refused(
                suite.as("partner").patch(kind.path(refusals.existing(kind)), 1, kind.renaming("Never")),
                403,
                "forbidden");
    }

    @Test
    void theFullFeedIsNotForEverybody() {
        for (String name : FEED_NAMES) {
            refused(suite.anonymous().get("/v1/" + name + "/changes?feed=full"), 403, "forbidden");
            refused(suite.as("partner").get("/v1/" + name + "/changes?feed=full"), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotOfferedIsRefused(Kind kind) {
        Api anonymous = suite.anonymous();
        String path = kind.path(refusals.existing(kind));

        refused(anonymous.get(kind.path(Kind.newId())), 404, "not-found");
        refused(anonymous.get(path + "/nothing"), 404, "not-found");
        refused(anonymous.get("/v1/nothing"), 404, "not-found");
        refused(anonymous.get("/nothing"), 404, "not-found");
        refused(secretariat.send("DELETE", kind.path(), null), 405, "method-not-allowed");
        refused(
                secretariat.post(kind.path(), kind.draft("Plain"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        refused(anonymous.get(path, "Accept", "text/csv"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//organizations",
                "//v1/organizations",
                "/v1/./organizations",
                "/v1/events/../organizations",
                "/v1/events/%2e%2e/organizations",
                "/v1/organizations;admin=true",
                "/v1/organizations%2f..",
                "/v1/organizations%5c..",
                "/v1/organizations%00",
                "/v1/organizations%ff",
                "/v1/events/..;/organizations",
                "/q/../v1/organizations"
            })
    void aPathThatTwoServersMightReadDifferentlyIsRefused(String path) {
        refused(Raw.send(suite.gateway(), "GET " + path + " HTTP/1.1"), 400, "unsafe-path");
    }

    @Test
    void aBodyBeyondAllBoundsIsRefusedBeforeItIsSent() {
        refused(
                Raw.send(
                        suite.gateway(),
                        "POST /v1/organizations HTTP/1.1",
                        "Content-Type: application/json",
                        "Content-Length: 70000000"),
                413,
                "too-large");
    }

    @Test
    void aPlaceOnTheStreamThatIsNoneIsRefused() {
        refused(suite.anonymous().get("/v1/stream", "Last-Event-ID", "nonsense"), 400, "invalid-cursor");
    }
}
