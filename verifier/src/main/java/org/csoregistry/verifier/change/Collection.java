package org.csoregistry.verifier.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A change feed with its topics, and the resources whose changes it tells. */
public enum Collection {
    ORGANIZATIONS(Map.of("organization", "/v1/organizations")),
    EVENTS(Map.of("event", "/v1/events")),
    COMMITMENTS(Map.of("letter-of-intent", "/v1/letters-of-intent", "commitment", "/v1/commitments"));

    private final Map<String, String> paths;

    Collection(Map<String, String> paths) {
        this.paths = paths;
    }

    /** As in paths and topics. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Resource types, such as {@code organization}. */
    public List<String> types() {
        return paths.keySet().stream().sorted().toList();
    }

    /** Where resources of a type are read and listed. */
    public String path(String type) {
        return paths.get(type);
    }

    /** The one instance of a type's name, if its changes belong here. */
    Optional<String> type(String name) {
        return paths.keySet().stream().filter(name::equals).findFirst();
    }

    public String source() {
        return "urn:csoregistry:" + wire();
    }

    public String topic(FeedName feed) {
        return "registry." + wire() + (feed == FeedName.PUBLIC ? ".v1" : ".full.v1");
    }

    public String feedPath(FeedName feed) {
        return "/v1/" + wire() + "/changes?feed=" + feed.wire() + "&limit=200";
    }

    @Override
    public String toString() {
        return wire();
    }
}
