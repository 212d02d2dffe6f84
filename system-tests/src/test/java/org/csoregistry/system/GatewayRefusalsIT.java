package org.csoregistry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.system.Refusals.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Json;
import org.csoregistry.system.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bad input through the front door: each a precise problem, and nothing of it is written. */
class GatewayRefusalsIT {

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

    private static void invalid(Kind kind, ObjectNode draft) {
        refused(secretariat.post(kind.path(), draft), 400, "invalid-input");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatCannotBeReadIsMalformed(Kind kind) {
        refused(secretariat.post(kind.path(), "{\"audience\":"), 400, "malformed-body");
        refused(secretariat.post(kind.path(), "{\"a\":1,\"a\":2}"), 400, "malformed-body");
        refused(secretariat.post(kind.path(), "[]"), 400, "invalid-input");
        String deep = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        refused(secretariat.post(kind.path(), deep), 400, "malformed-body");
        String large = kind.draft("a".repeat(1_100_000)).toString();
        refused(secretariat.post(kind.path(), large), 413, "too-large");
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatMakesNoSenseIsInvalid(Kind kind) {
        invalid(kind, kind.draft("Unknown property").put("bogus", true));
        invalid(kind, kind.draft("Wrong type").put("originalLanguage", 5));
        invalid(kind, kind.draft("Unknown code").put("audience", "everybody"));
        invalid(kind, kind.draft("a".repeat(2_001)));
        invalid(kind, kind.draft("a\u0000b"));
        invalid(kind, kind.draft("   "));
        invalid(kind, kind.draftIn("qqx"));
        invalid(kind, kind.draftOfCountry("ZZ"));
        invalid(kind, kind.draftOfCountry("mn"));
        invalid(kind, Json.object("{}"));
    }

    @Test
    void anEndBeforeItsStartIsInvalid() {
        invalid(Kind.EVENT, Kind.EVENT.draft("Backwards").put("endDate", "2015-10-13"));
        ObjectNode instants = Kind.EVENT.draft("Backwards by the hour").put("zone", "Asia/Ulaanbaatar");
        instants.remove("startDate");
        instants.remove("endDate");
        invalid(Kind.EVENT, instants.put("start", "2015-10-14T10:00:00Z").put("end", "2015-10-14T09:00:00Z"));
        invalid(
                Kind.LETTER,
                Kind.LETTER.draft("Backwards").put("validFrom", "2016-01-01").put("validTo", "2015-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, invalid-input",
        "?limit=201, invalid-input",
        "?limit=many, invalid-input",
        "?after=nonsense, invalid-cursor",
        "?unknown=1, invalid-input",
        "?country=ZZ, invalid-input",
        "?country=, invalid-input",
        "?sort=nope, invalid-input",
        "/not-a-uuid, invalid-input",
        "/changes?after=nonsense, invalid-cursor",
        "/changes?limit=201, invalid-input",
        "/changes?country=, invalid-input"
    })
    void aReadThatMakesNoSenseIsRefused(String rest, String problem) {
        for (Kind kind : new Kind[] {Kind.ORGANIZATION, Kind.EVENT, Kind.COMMITMENT}) {
            refused(suite.anonymous().get(kind.path() + rest), 400, problem);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteWithoutTheRightConditionIsRefused(Kind kind) {
        String path = kind.path(refusals.existing(kind));
        ObjectNode patch = kind.renaming("Never");
        String[] type = {"Content-Type", "application/merge-patch+json"};

        refused(secretariat.send("PATCH", path, patch, type), 428, "precondition-required");
        refused(secretariat.patch(path, 7, patch), 412, "stale-version");
        refused(secretariat.delete(path, 7), 412, "stale-version");
        refused(secretariat.put(path, kind.draft("Never")), 428, "precondition-required");
        refused(secretariat.put(path, kind.draft("Never"), "If-None-Match", "*"), 412, "already-exists");
        refused(
                secretariat.put(kind.path(UUID.randomUUID()), kind.draft("Not of our time"), "If-None-Match", "*"),
                400,
                "invalid-input");
        refused(secretariat.patch(kind.path(Kind.newId()), 1, patch), 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void anIdempotencyKeyOfAnotherRequestIsRefused(Kind kind) {
        String key = refusals.key(kind);

        refused(secretariat.post(kind.path(), kind.draft("Other"), "Idempotency-Key", key), 422, "key-reused");
        assertThat(secretariat
                        .post(kind.path(), kind.draft("Existing"), "Idempotency-Key", key)
                        .mustBe(201)
                        .id())
                .isEqualTo(refusals.existing(kind));
    }
}
