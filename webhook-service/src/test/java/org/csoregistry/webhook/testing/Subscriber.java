package org.csoregistry.webhook.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.launcher.stack.TokenRequest;

/** A partner and its subscriptions, over HTTP. */
public record Subscriber(String name, String role) {
    private static final String PATH = "/v1/webhooks";

    /** What it knows of one subscription. */
    public record Hook(UUID id, String secret) {
        public String path() {
            return PATH + "/" + id;
        }
    }

    public static Subscriber partner() {
        return new Subscriber("partner-" + UUID.randomUUID(), "partner");
    }

    public RequestSpecification asks() {
        String token = RegistryStack.tokens().mint(TokenRequest.of(role).withSubject(name));
        return given().header("Authorization", "Bearer " + token);
    }

    public static ObjectNode draft(String url, UUID... resources) {
        ObjectNode draft = RegistryJson.MAPPER.createObjectNode().put("url", url);
        draft.putObject("filter").set("resources", RegistryJson.MAPPER.valueToTree(List.of(resources)));
        return draft;
    }

    public Response post(Object draft) {
        return asks().contentType("application/json").body(draft.toString()).post(PATH);
    }

    /** Subscribes to the resources, or to everything, and waits until the endpoint has been verified. */
    public Hook subscribed(Receiver receiver, UUID... resources) {
        Hook hook = created(receiver, resources);
        awaitState(hook, "active");
        return hook;
    }

    public Hook created(Receiver receiver, UUID... resources) {
        Response answer = post(draft(receiver.url(), resources));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return new Hook(UUID.fromString(answer.path("id")), answer.path("secret"));
    }

    public JsonNode read(Hook hook) {
        return RegistryJson.read(asks().get(hook.path()).asString());
    }

    public void awaitState(Hook hook, String state) {
        Patience.until(
                state + ": " + read(hook),
                () -> read(hook).path("state").asText().equals(state));
    }

    public Response patch(Hook hook, String patch) {
        return asks().contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "*")
                .body(patch)
                .patch(hook.path());
    }

    /** Entries of the log, newest first. */
    public JsonNode log(Hook hook, String query) {
        return RegistryJson.read(asks().get(hook.path() + "/deliveries?limit=200" + query)
                        .asString())
                .path("items");
    }

    public JsonNode awaitLog(Hook hook, String state, int count) {
        Patience.until(
                count + " " + state + " among " + log(hook, ""),
                () -> log(hook, "&state=" + state).size() >= count);
        return log(hook, "&state=" + state);
    }
}
