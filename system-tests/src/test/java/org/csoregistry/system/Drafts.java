package org.csoregistry.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.csoregistry.system.client.Json;

/** Valid drafts of each collection, public, of Mongolia. */
public final class Drafts {

    public static final String ORGANIZATIONS = "/v1/organizations";
    public static final String EVENTS = "/v1/events";
    public static final String LETTERS = "/v1/letters-of-intent";
    public static final String COMMITMENTS = "/v1/commitments";

    private Drafts() {}

    public static ObjectNode organization(String name) {
        ObjectNode draft =
                Json.object("""
                {"type":"cso","country":"MN","audience":"public"}
                """);
        draft.putObject("names").put("en", name);
        return draft;
    }

    /** A workshop on two civil dates. */
    public static ObjectNode event(String title) {
        ObjectNode draft = Json.object(
                """
                {"type":"workshop","status":"held","startDate":"2015-10-14","endDate":"2015-10-15",
                 "venue":{"country":"MN"},"audience":"public"}
                """);
        draft.putObject("titles").put("en", title);
        return draft;
    }

    public static ObjectNode organizer(ObjectNode event, String organization) {
        event.withArrayProperty("roles")
                .addObject()
                .put("organizationId", organization)
                .put("role", "organizer");
        return event;
    }

    public static ObjectNode letter(String title) {
        ObjectNode draft = Json.object(
                """
                {"status":"proposed","countries":["MN"],"audience":"public"}
                """);
        draft.putObject("titles").put("en", title);
        return draft;
    }

    public static ObjectNode party(ObjectNode letter, String organization) {
        letter.withArrayProperty("parties")
                .addObject()
                .put("organizationId", organization)
                .put("capacity", "civil-society");
        return letter;
    }

    public static ObjectNode commitment(String title) {
        ObjectNode draft = Json.object(
                """
                {"status":"not-started","countries":["MN"],"audience":"public"}
                """);
        draft.putObject("titles").put("en", title);
        return draft;
    }

    public static ObjectNode responsible(ObjectNode commitment, String organization) {
        commitment.withArrayProperty("responsible").addObject().put("organizationId", organization);
        return commitment;
    }

    /** A merge patch that renames an organization. */
    public static ObjectNode name(String name) {
        ObjectNode patch = Json.object("{}");
        patch.putObject("names").put("en", name);
        return patch;
    }

    /** A merge patch that renames anything else. */
    public static ObjectNode title(String title) {
        ObjectNode patch = Json.object("{}");
        patch.putObject("titles").put("en", title);
        return patch;
    }
}
