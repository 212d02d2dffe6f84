package org.csoregistry.commons.testing.search;

import static org.csoregistry.commons.testing.Registry.anonymous;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.commons.testing.LedgerReader;
import org.csoregistry.commons.testing.Registry;

/** What tests of searches in a collection need. */
public abstract class Searching {
    protected abstract Registry registry();

    /** A word of letters that no other test has: numbers are never taken for slips. */
    protected static String word() {
        StringBuilder word = new StringBuilder();
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20)));
        }
        return word.charAt(3) == word.charAt(4) ? word() : word.toString();
    }

    /** The word with two letters exchanged. */
    protected static String slipOf(String word) {
        return word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
    }

    protected ObjectNode closed(String name) {
        return registry().draftNamed(name).put("audience", "restricted");
    }

    protected ObjectNode named(String language, String name) {
        ObjectNode draft = registry().draftNamed("x");
        draft.putObject(registry().text()).put(language, name);
        return draft;
    }

    /** @param parameters alternately name and value */
    protected Response search(RequestSpecification caller, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            caller.queryParam(parameters[i], parameters[i + 1]);
        }
        return caller.get(registry().path());
    }

    /** The ids that anybody finds. */
    protected List<String> found(String... parameters) {
        Response answer = search(anonymous(), parameters);
        answer.then().statusCode(200);
        return answer.path("items.id");
    }

    /** What the cursor behind the first answer holds, which is opaque but not secret. */
    protected String cursor(RequestSpecification caller, String question) {
        String next = search(caller, "q", question, "limit", "1").path("next");
        return new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
    }

    /** Bounded: words are learned a moment after they were written. */
    protected static void untilLearned(String word) {
        for (int i = 0; i < 2_000; i++) {
            if (LedgerReader.count("select count(*) from search_word where word = '" + word + "'") > 0) {
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError(word + " was not learned");
    }
}
