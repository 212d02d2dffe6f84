package org.csoregistry.gateway;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csoregistry.commons.change.FeedName;

/** The services behind this door, and what under {@code /v1} each of them owns. */
public enum Service {
    ORGANIZATION(
            "organization-service",
            List.of("organizations"),
            List.of("countries", "platforms", "code-lists", "duplicates"),
            "persons"),
    EVENT("event-service", List.of("events")),
    COMMITMENT("commitment-service", List.of("commitments", "letters-of-intent")),
    /** Tells others' changes on; it has none of its own to tell. */
    WEBHOOK("webhook-service", List.of("webhooks"));

    private final String id;
    private final List<String> collections;
    private final List<String> lookups;
    private final List<String> errands;

    Service(String id, List<String> collections) {
        this(id, collections, List.of());
    }

    Service(String id, List<String> collections, List<String> lookups, String... errands) {
        this.id = id;
        this.collections = collections;
        this.lookups = lookups;
        this.errands = List.of(errands);
    }

    /** The services that own records, and tell every change of them. */
    public static Set<Service> withFeeds() {
        return EnumSet.complementOf(EnumSet.of(WEBHOOK));
    }

    /** The service that owns a collection, lookup or errand, such as {@code letters-of-intent}. */
    public static Optional<Service> owning(String segment) {
        return Arrays.stream(values()).filter(service -> service.owns(segment)).findFirst();
    }

    /** An errand is what nobody lists, such as what is asked about {@code persons}. */
    private boolean owns(String segment) {
        return collections.contains(segment) || lookups.contains(segment) || errands.contains(segment);
    }

    /** The spelling in configuration, health and logs. */
    public String id() {
        return id;
    }

    /** Of records. */
    public List<String> collections() {
        return collections;
    }

    /** What is only looked up: nobody writes to it, and no changes of it are told. */
    public List<String> lookups() {
        return lookups;
    }

    /** Where the service tells its public changes; only of those {@link #withFeeds}. */
    public String feedPath() {
        return "/v1/" + collections.get(0) + "/changes";
    }

    /** Where the service publishes the schemas of its changes. */
    public String schemasPath() {
        return "/v1/" + collections.get(0) + "/schemas";
    }

    /** The Kafka topic of the same changes. */
    public String topic() {
        return topic(FeedName.PUBLIC);
    }

    public String topic(FeedName feed) {
        return feed.topic(collections.get(0));
    }
}
