package org.csoregistry.commons.change;

import java.time.Instant;
import java.util.UUID;

/**
 * One numbered change, as one feed shows it.
 *
 * @param sequence dense in its feed: 1, 2, 3 …
 * @param source {@code urn:csoregistry:} and the collection
 * @param resourceType such as {@code organization}
 * @param version dense per resource in the full feed
 * @param kind wire spelling of {@link ChangeKind}; a kind unknown here is a newer registry's
 * @param occurredAt when it was accepted, microseconds
 * @param document the resource after the change; of a withdrawn one only id and version
 */
public record Change(
        long sequence,
        UUID id,
        String source,
        String resourceType,
        UUID resourceId,
        long version,
        String kind,
        Instant occurredAt,
        String document) {

    /** The kind of a change after which the resource is gone. */
    static final String WITHDRAWN = "withdrawn";

    private static final String TYPE_PREFIX = "org.csoregistry.";
    private static final String TYPE_SUFFIX = ".v1";

    /** The CloudEvents type, such as {@code org.csoregistry.organization.updated.v1}. */
    public String type() {
        return TYPE_PREFIX + resourceType + "." + kind + TYPE_SUFFIX;
    }

    public boolean isWithdrawal() {
        return kind.equals(WITHDRAWN);
    }

    /** What a feed shows of a resource that is gone from it. */
    static String tombstone(UUID id, long version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    /** The resource type in a CloudEvents type of ours. */
    public static String resourceTypeOf(String type) {
        return partsOf(type)[0];
    }

    /** The kind in a CloudEvents type of ours. */
    public static String kindOf(String type) {
        return partsOf(type)[1];
    }

    private static String[] partsOf(String type) {
        if (!type.startsWith(TYPE_PREFIX) || !type.endsWith(TYPE_SUFFIX)) {
            throw new IllegalArgumentException("not a type of the registry: " + type);
        }
        String[] parts = type.substring(TYPE_PREFIX.length(), type.length() - TYPE_SUFFIX.length())
                .split("\\.");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a type of the registry: " + type);
        }
        return parts;
    }
}
