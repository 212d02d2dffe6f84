package org.csoregistry.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csoregistry.commons.change.FeedName;

/** The services behind this door, and which collections under {@code /v1} each of them owns. */
public enum Service {
    ORGANIZATION("organization-service", "organizations"),
    EVENT("event-service", "events"),
    COMMITMENT("commitment-service", "commitments", "letters-of-intent");

    private final String id;
    private final List<String> collections;

    Service(String id, String... collections) {
        this.id = id;
        this.collections = List.of(collections);
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

    /** Where the service tells its public changes. */
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
