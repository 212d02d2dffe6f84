package org.csoregistry.verifier.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.change.Collection;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Fingerprint;

/** The resources of a collection as its feeds tell them, at the point up to which these have been read. */
final class Replay {

    private final Collection collection;
    private final Map<UUID, Resource> resources = new HashMap<>();
    private final Map<Moment, Long> watched = new HashMap<>();

    /** A version of a resource, as one feed tells it. */
    private record Moment(FeedName feed, UUID id, long version) {}

    Replay(Collection collection) {
        this.collection = collection;
    }

    Collection collection() {
        return collection;
    }

    Map<UUID, Resource> resources() {
        return Collections.unmodifiableMap(resources);
    }

    /** Null if no feed has told of it. */
    Resource find(UUID id) {
        return resources.get(id);
    }

    Resource of(Change change) {
        return resources.computeIfAbsent(change.subject(), id -> new Resource(change.type()));
    }

    void apply(FeedName feed, Change change) {
        of(change).apply(feed, change);
        watched.computeIfPresent(
                new Moment(feed, change.subject(), change.version()), (moment, none) -> Fingerprint.of(change.text()));
    }

    /** Keeps in mind what this version, which is still to come, will say. */
    void watch(FeedName feed, UUID id, long version) {
        watched.putIfAbsent(new Moment(feed, id, version), 0L);
    }

    /** What a watched version said; 0 = it has not come yet. */
    long seen(FeedName feed, UUID id, long version) {
        return watched.getOrDefault(new Moment(feed, id, version), 0L);
    }

    long count(FeedName feed) {
        return resources.values().stream()
                .filter(resource -> resource.version(feed) > 0)
                .count();
    }
}
