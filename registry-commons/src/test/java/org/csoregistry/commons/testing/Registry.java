package org.csoregistry.commons.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.launcher.stack.TokenRequest;

/**
 * One collection of the service under test, spoken to as its callers do.
 *
 * @param path such as {@code /v1/organizations}
 * @param text the property that holds the resource's name or title
 * @param draft JSON of a valid draft, public, of Mongolia, for the text to be put in
 */
public record Registry(String path, String text, String draft) {

    public static String token(String role, String... countries) {
        return RegistryStack.tokens().mint(TokenRequest.of(role).withCountries(List.of(countries)));
    }

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification secretariat() {
        return as(token("secretariat"));
    }

    public static RequestSpecification anonymous() {
        return given();
    }

    public ObjectNode draftNamed(String name) {
        ObjectNode json = (ObjectNode) RegistryJson.read(draft);
        json.set(text, RegistryJson.MAPPER.valueToTree(LanguageMap.of("en", name)));
        return json;
    }

    public Response post(RequestSpecification caller, Object body) {
        return caller.contentType("application/json").body(body.toString()).post(path);
    }

    public Response put(RequestSpecification caller, UUID id, Object body) {
        return caller.contentType("application/json").body(body.toString()).put(path + "/" + id);
    }

    /** Creates one as the secretariat and answers its id. */
    public UUID created(String name) {
        return created(draftNamed(name));
    }

    public UUID created(ObjectNode draft) {
        Response answer = post(secretariat(), draft);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return UUID.fromString(answer.path("id"));
    }

    public Response rename(UUID id, long version, String name) {
        return patch(id, "\"" + version + "\"", named(name));
    }

    /** Renames whichever version is there. */
    public Response patchAny(UUID id, String name) {
        return patch(id, "*", named(name));
    }

    public Response patch(UUID id, long version, String patch) {
        return patch(id, "\"" + version + "\"", patch);
    }

    private String named(String name) {
        return "{\"" + text + "\":{\"en\":\"" + name + "\"}}";
    }

    private Response patch(UUID id, String ifMatch, String patch) {
        return secretariat()
                .contentType(MergePatch.MEDIA_TYPE + "; charset=UTF-8")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path + "/" + id);
    }

    public Response withdraw(UUID id, long version) {
        return secretariat().header("If-Match", "\"" + version + "\"").delete(path + "/" + id);
    }

    public static UUID newId() {
        return Ids.next();
    }
}
