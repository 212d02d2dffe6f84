package org.csoregistry.gateway;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csoregistry.commons.change.FeedName;

/** The services behind this door, and which collections under {@code /v1} each of them owns. */
public enum Service {
    ORGANIZATION("organization-service", "organizations"),
    EVENT("event-service", "events"),
    COMMITMENT("commitment-service", "commitments", "letters-of-intent"),
    /** Tells others' changes on; it has none of its own to tell. */
    WEBHOOK("webhook-service", "webhooks");

    private final String id;
    private final List<String> collections;

    Service(String id, String... collections) {
        this.id = id;
        this.collections = List.of(collections);
    }

    /** The services that own records, and tell every change of them. */
    public static Set<Service> withFeeds() {
        return EnumSet.complementOf(EnumSet.of(WEBHOOK));
    }

    /** The service that owns a collection, such as {@code letters-of-intent}. */
    public static Optional<Service> owning(String collection) {
        return Arrays.stream(values())
                .filter(service -> service.collections.contains(collection))
                .findFirst();
    }

    /** The spelling in configuration, health and logs. */
    public String id() {
        return id;
    }

    public List<String> collections() {
        return collections;
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
