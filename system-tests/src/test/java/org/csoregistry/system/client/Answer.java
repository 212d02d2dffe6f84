package org.csoregistry.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** @throws AssertionError showing the body, if the status is another */
    public Answer mustBe(int expected) {
        if (status != expected) {
            throw new AssertionError("status " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    public JsonNode json() {
        return Json.read(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String id() {
        return json().path("id").textValue();
    }

    public long version() {
        return json().path("version").longValue();
    }

    /** The problem's name, such as {@code stale-version}; empty if this is no problem document. */
    public String problem() {
        boolean isProblem = header("Content-Type").startsWith("application/problem+json");
        JsonNode type = isProblem ? json().path("type") : MissingNode.getInstance();
        return type.asText().replaceFirst("^.*/problems/", "");
    }
}
