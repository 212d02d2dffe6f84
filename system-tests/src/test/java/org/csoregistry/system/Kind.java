package org.csoregistry.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Function;

/** The collections, for tests that hold them all to the same. */
public enum Kind {
    ORGANIZATION("organizations", "organizations", "names", Drafts::organization),
    EVENT("events", "events", "titles", Drafts::event),
    LETTER("letters-of-intent", "commitments", "titles", Drafts::letter),
    COMMITMENT("commitments", "commitments", "titles", Drafts::commitment);

    private final String collection;
    private final String feed;
    private final String text;
    private final Function<String, ObjectNode> drafts;

    Kind(String collection, String feed, String text, Function<String, ObjectNode> drafts) {
        this.collection = collection;
        this.feed = feed;
        this.text = text;
        this.drafts = drafts;
    }

    public String path() {
        return "/v1/" + collection;
    }

    public String path(Object id) {
        return path() + "/" + id;
    }

    /** The collection that names the feed and the topics of its service. */
    public String feed() {
        return feed;
    }

    public ObjectNode draft(String named) {
        return drafts.apply(named);
    }

    /** A merge patch. */
    public ObjectNode renaming(String other) {
        return this == ORGANIZATION ? Drafts.name(other) : Drafts.title(other);
    }

    /** A draft whose text has another language tag. */
    ObjectNode draftIn(String language) {
        ObjectNode draft = draft("Text");
        draft.putObject(text).put(language, "Text");
        return draft;
    }

    ObjectNode draftOfCountry(String code) {
        ObjectNode draft = draft("Of a country");
        if (this == ORGANIZATION) {
            draft.put("country", code);
        } else {
            draft.putArray("countries").add(code);
        }
        return draft;
    }

    /** A UUIDv7. */
    public static UUID newId() {
        UUID random = UUID.randomUUID();
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000L | random.getMostSignificantBits() & 0xfff, random.getLeastSignificantBits());
    }
}
