package org.csoregistry.organization.duplicate.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;

/** Organizations of a country that no other test has, and what is asked of their pairs. */
final class DuplicateSample {
    static final Registry REGISTRY = new Registry(
            "/v1/organizations",
            "names",
            """
            {"names": {"en": "x"}, "type": "cso", "country": "SR", "audience": "public"}
            """);

    private static final String DISTINCT = "{\"verdict\":\"distinct\"}";

    static String word() {
        StringBuilder word = new StringBuilder();
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20)));
        }
        return word.toString();
    }

    static ObjectNode named(String language, String name, String country) {
        ObjectNode draft = REGISTRY.draftNamed("x").put("country", country);
        draft.putObject("names").put(language, name);
        return draft;
    }

    static UUID created(String name) {
        return REGISTRY.created(named("en", name, "SR"));
    }

    /** Bounded: pairs are looked for a moment after one of the two was written. */
    static void untilLookedFor() {
        String behind =
                "select (select max(sequence) from change) - (select sequence from derivation where name = 'duplicates')"
                        + " + (select count(*) from change where sequence is null)";
        for (int i = 0; i < 3_000; i++) {
            if (LedgerReader.count(behind) == 0) {
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("duplicates were not looked for");
    }

    static Response of(RequestSpecification caller, UUID id) {
        return caller.get("/v1/organizations/" + id + "/duplicates");
    }

    static String pair(UUID id, UUID other) {
        return "/v1/organizations/" + id + "/duplicates/" + other;
    }

    static Response judge(RequestSpecification caller, UUID id, UUID other) {
        return caller.contentType("application/json").body(DISTINCT).put(pair(id, other));
    }

    private DuplicateSample() {}
}
